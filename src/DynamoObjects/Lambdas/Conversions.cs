using System.Linq.Expressions;

namespace DynamoObjects.Lambdas;

/// <summary>
/// Removes conversions that the compiler emits to compare a property, such as of an enum to a number or of an int to a decimal.
/// <see cref="PropertyType"/> converts the compared value back.
/// </summary>
internal static class Conversions
{
    /// <summary>Returns an expression without such conversions around it.</summary>
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

    /// <summary>Returns both sides of a comparison without a user-defined conversion that both have, such as of ids to strings.</summary>
    /// <remarks>An implicit conversion loses no information, so the values are equal if the converted values are.</remarks>
    public static (Expression Left, Expression Right) StripUserDefined(Expression left, Expression right) =>
        left is UnaryExpression { Method: { Name: "op_Implicit" } method } x && right is UnaryExpression y && y.Method == method
            ? (x.Operand, y.Operand)
            : (left, right);

    /// <summary>Returns whether an expression is a user-defined conversion.</summary>
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

        // The type code of an enum is the one of its underlying type.
        return Type.GetTypeCode(from) == Type.GetTypeCode(to)
            || (IsInteger(from) && Size(to) > Size(from) && (IsSigned(to) || !IsSigned(from)));
    }

    /// <summary>Returns the size in bytes, or 0 for other types than numbers.</summary>
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
