using System.Linq.Expressions;

namespace DynamoObjects.Queries;

/// <summary>Tells conversions that the compiler writes to compare, as of an int with a decimal, from those that change the value.</summary>
internal static class Conversions
{
    /// <summary>An expression without such conversions around it.</summary>
    internal static Expression Strip(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } conversion
            && KeepValue(conversion))
        {
            expression = conversion.Operand;
        }
        return expression;
    }

    internal static bool HasEnum(Expression expression)
        => (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type).IsEnum || (expression is UnaryExpression conversion && HasEnum(conversion.Operand));

    private static bool KeepValue(UnaryExpression conversion)
    {
        if (conversion.Method is { Name: not "op_Implicit" })
            return false;
        var from = Nullable.GetUnderlyingType(conversion.Operand.Type) ?? conversion.Operand.Type;
        var to = Nullable.GetUnderlyingType(conversion.Type) ?? conversion.Type;
        if (from == to || from.IsEnum || Size(from) == 0 || Size(to) == 0)
            return true;
        if (!IsInteger(to))
            return IsInteger(from) || (from == typeof(float) && to == typeof(double));
        return IsInteger(from) && Size(to) > Size(from) && (IsSigned(to) || !IsSigned(from));
    }

    /// <summary>In bytes; 0 for what is not a number.</summary>
    private static int Size(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.SByte or TypeCode.Byte => 1,
        TypeCode.Int16 or TypeCode.UInt16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
        TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double => 8,
        TypeCode.Decimal => 16,
        _ => 0,
    };

    private static bool IsInteger(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static bool IsSigned(Type type) => Type.GetTypeCode(type) is TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64;
}
