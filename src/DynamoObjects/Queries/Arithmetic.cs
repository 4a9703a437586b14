using System.Globalization;
using System.Linq.Expressions;

namespace DynamoObjects.Queries;

/// <summary>The operators that the compiler writes without a method: those of int, long and double.</summary>
internal static class Arithmetic
{
    internal static object Negate(Expression source, object? value) => value switch
    {
        int v => -v,
        long v => -v,
        double v => -v,
        float v => -v,
        _ => throw Unknown(source),
    };

    internal static object? Compute(BinaryExpression source, object? left, object? right) => (left, right) switch
    {
        _ when source.NodeType == ExpressionType.Equal => Equals(left, right),
        _ when source.NodeType == ExpressionType.NotEqual => !Equals(left, right),
        (int x, int y) => Compute(source, x, y),
        (long x, long y) => Compute(source, x, y),
        (double x, double y) => Compute(source, x, y),
        _ => throw Unknown(source),
    };

    internal static object Convert(Expression source, object value, Type type)
    {
        try
        {
            return System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (InvalidCastException)
        {
            throw Unknown(source);
        }
    }

    private static object Compute<T>(BinaryExpression source, T x, T y)
        where T : struct, System.Numerics.INumber<T>
        => source.NodeType switch
        {
            ExpressionType.Add or ExpressionType.AddChecked => x + y,
            ExpressionType.Subtract or ExpressionType.SubtractChecked => x - y,
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => x * y,
            ExpressionType.Divide => x / y,
            ExpressionType.Modulo => x % y,
            ExpressionType.LessThan => x < y,
            ExpressionType.LessThanOrEqual => x <= y,
            ExpressionType.GreaterThan => x > y,
            ExpressionType.GreaterThanOrEqual => x >= y,
            _ => throw Unknown(source),
        };

    private static QueryTranslationException Unknown(Expression source)
        => new(source, "it is not computed here; put it in a variable before the query");
}
