using System.Linq.Expressions;
using System.Numerics;

namespace DynamoObjects.Lambdas;

/// <summary>
/// Computes the operators that the compiler emits without a method: those of numbers and booleans, and reference comparison.
/// </summary>
internal static class Arithmetic
{
    public static object? Negate(Expression source, object? value) =>
        value switch
        {
            null => null,
            int v => source.NodeType == ExpressionType.NegateChecked ? checked(-v) : -v,
            long v => source.NodeType == ExpressionType.NegateChecked ? checked(-v) : -v,
            short v => source.NodeType == ExpressionType.NegateChecked ? checked((short)-v) : (short)-v,
            double v => -v,
            float v => -v,
            _ => throw ValueReader.CreateUnsupportedException(source),
        };

    /// <summary>Inverts a value; null stays null, as in C#.</summary>
    public static object? Invert(Expression source, object? value) =>
        value switch
        {
            null => null,
            bool flag => !flag,
            int v => ~v,
            long v => ~v,
            uint v => ~v,
            ulong v => ~v,
            _ => throw ValueReader.CreateUnsupportedException(source),
        };

    public static object? Compute(BinaryExpression source, object? left, object? right)
    {
        if (source.NodeType is ExpressionType.Equal or ExpressionType.NotEqual)
            return AreEqual(source, left, right) == (source.NodeType == ExpressionType.Equal);
        return (left, right) switch
        {
            (bool or null, bool or null) when (Nullable.GetUnderlyingType(source.Left.Type) ?? source.Left.Type) == typeof(bool) => Combine(
                source,
                (bool?)left,
                (bool?)right
            ),
            (null, _) or (_, null) => IsComparison(source) ? false : null,
            (int x, int y) => Integers(source, x, y),
            (long x, int y) when IsShift(source) => source.NodeType == ExpressionType.LeftShift ? x << y : x >> y,
            (long x, long y) => Integers(source, x, y),
            (uint x, uint y) => Integers(source, x, y),
            (ulong x, ulong y) => Integers(source, x, y),
            (double x, double y) => Numbers(source, x, y),
            (float x, float y) => Numbers(source, x, y),
            _ => throw ValueReader.CreateUnsupportedException(source),
        };
    }

    private static bool AreEqual(BinaryExpression source, object? left, object? right) =>
        (left, right) switch
        {
            // For NaN, Equals returns true and == returns false.
            (double x, double y) => x == y,
            (float x, float y) => x == y,
            _ => source.Left.Type.IsValueType ? Equals(left, right) : ReferenceEquals(left, right),
        };

    /// <summary>Combines nullable booleans: false and null is false.</summary>
    private static bool? Combine(BinaryExpression source, bool? left, bool? right) =>
        source.NodeType switch
        {
            ExpressionType.And => left & right,
            ExpressionType.Or => left | right,
            ExpressionType.ExclusiveOr => left ^ right,
            _ => throw ValueReader.CreateUnsupportedException(source),
        };

    private static bool IsShift(BinaryExpression source) => source.NodeType is ExpressionType.LeftShift or ExpressionType.RightShift;

    public static bool IsComparison(Expression source) =>
        source.NodeType
            is ExpressionType.Equal
                or ExpressionType.NotEqual
                or ExpressionType.LessThan
                or ExpressionType.LessThanOrEqual
                or ExpressionType.GreaterThan
                or ExpressionType.GreaterThanOrEqual;

    private static object Integers<T>(BinaryExpression source, T x, T y)
        where T : struct, IBinaryInteger<T> =>
        source.NodeType switch
        {
            ExpressionType.And => x & y,
            ExpressionType.Or => x | y,
            ExpressionType.ExclusiveOr => x ^ y,
            ExpressionType.LeftShift when y is int count => x << count,
            ExpressionType.RightShift when y is int count => x >> count,
            _ => Numbers(source, x, y),
        };

    private static object Numbers<T>(BinaryExpression source, T x, T y)
        where T : struct, INumber<T> =>
        source.NodeType switch
        {
            ExpressionType.Add => unchecked(x + y),
            ExpressionType.AddChecked => checked(x + y),
            ExpressionType.Subtract => unchecked(x - y),
            ExpressionType.SubtractChecked => checked(x - y),
            ExpressionType.Multiply => unchecked(x * y),
            ExpressionType.MultiplyChecked => checked(x * y),
            ExpressionType.Divide => x / y,
            ExpressionType.Modulo => x % y,
            ExpressionType.LessThan => x < y,
            ExpressionType.LessThanOrEqual => x <= y,
            ExpressionType.GreaterThan => x > y,
            ExpressionType.GreaterThanOrEqual => x >= y,
            _ => throw ValueReader.CreateUnsupportedException(source),
        };
}
