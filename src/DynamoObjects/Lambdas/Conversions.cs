using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>
/// The conversions that the compiler writes to compare a property, as of an enum with a number or of an int with a decimal: they
/// are taken away here, and <see cref="PropertyType"/> takes them back from the value that is compared.
/// </summary>
internal static class Conversions
{
    /// <summary>An expression without such conversions around it.</summary>
    public static Expression Strip(Expression expression)
    {
        while (
            expression
                is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } conversion
            && KeepsValue(conversion)
        )
        {
            expression = conversion.Operand;
        }

        return expression;
    }

    public static bool HasEnum(Expression expression) =>
        (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type).IsEnum
        || (expression is UnaryExpression conversion && HasEnum(conversion.Operand));

    /// <summary>Both sides of a comparison without a conversion of the caller's own that both have, as of ids compared as text.</summary>
    /// <remarks>An implicit conversion loses nothing, so that the values are equal where what they are converted to is.</remarks>
    public static (Expression Left, Expression Right) StripUserDefined(Expression left, Expression right) =>
        left is UnaryExpression { Method: { Name: "op_Implicit" } method } x && right is UnaryExpression y && y.Method == method
            ? (x.Operand, y.Operand)
            : (left, right);

    /// <summary>Whether an expression is a conversion that a type of the caller's declares.</summary>
    public static bool IsUserDefined(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked, Method: not null } conversion
        && (Size(conversion.Operand.Type) == 0 || Size(conversion.Type) == 0);

    private static bool KeepsValue(UnaryExpression conversion)
    {
        var from = Nullable.GetUnderlyingType(conversion.Operand.Type) ?? conversion.Operand.Type;
        var to = Nullable.GetUnderlyingType(conversion.Type) ?? conversion.Type;
        if (from == to)
            return true;
        if (from == typeof(DateTime) && to == typeof(DateTimeOffset))
            return true;
        if (Size(from) == 0 || Size(to) == 0)
            return conversion.Method is null;
        if (conversion.Method is { Name: not "op_Implicit" })
            return false;
        if (!IsInteger(to))
            return IsInteger(from) || (from == typeof(float) && to == typeof(double));

        // Of an enum, the type code is that of its number.
        return Type.GetTypeCode(from) == Type.GetTypeCode(to)
            || (IsInteger(from) && Size(to) > Size(from) && (IsSigned(to) || !IsSigned(from)));
    }

    /// <summary>In bytes; 0 for what is not a number.</summary>
    private static int Size(Type type) =>
        Type.GetTypeCode(type) switch
        {
            TypeCode.SByte or TypeCode.Byte => 1,
            TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Char => 2,
            TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
            TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double => 8,
            TypeCode.Decimal => 16,
            _ => 0,
        };

    private static bool IsInteger(Type type) => Type.GetTypeCode(type) is >= TypeCode.Char and <= TypeCode.UInt64;

    private static bool IsSigned(Type type) =>
        Type.GetTypeCode(type) is TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64;
}
