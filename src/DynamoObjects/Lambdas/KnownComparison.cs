using System.Globalization;
using System.Reflection;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Compares two values that do not depend on the item, as C# does.</summary>
/// <param name="Operator">The operator in DynamoDB's syntax.</param>
/// <param name="Method">The operator of the values' type, or null if it is built into the compiler.</param>
/// <param name="NullsFirst">Whether null sorts first, as in string.Compare; otherwise no value is less or greater than null.</param>
/// <param name="IsFlipped">Whether the values are swapped for the method.</param>
internal sealed record KnownComparison(string Operator, MethodInfo? Method = null, bool NullsFirst = false, bool IsFlipped = false)
{
    public KnownComparison Flipped => this with { Operator = Flip(Operator), IsFlipped = !IsFlipped };

    public bool IsEquality => Operator is "=" or "<>";

    public bool Holds(object? left, object? right)
    {
        if (left is null || right is null)
            return HoldsForNull(left, right);
        if (Method is { } method && Takes(method, left) && Takes(method, right))
            return method.Invoke(null, IsFlipped ? [right, left] : [left, right]) is true;
        return Order(left, right) is { } order
            ? HoldsForOrder(Operator, order)
            : Operator switch
            {
                "=" => left.Equals(right),
                "<>" => !left.Equals(right),
                _ => false,
            };
    }

    public static bool HoldsForOrder(string op, int order) =>
        op switch
        {
            "=" => order == 0,
            "<>" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };

    private static string Flip(string op) =>
        op switch
        {
            "<" => ">",
            "<=" => ">=",
            ">" => "<",
            ">=" => "<=",
            _ => op,
        };

    private static bool Takes(MethodInfo method, object value) =>
        Array.TrueForAll(method.GetParameters(), parameter => parameter.ParameterType.IsInstanceOfType(value));

    private bool HoldsForNull(object? left, object? right)
    {
        if (NullsFirst || IsEquality)
            return HoldsForOrder(Operator, (left is null ? 0 : 1) - (right is null ? 0 : 1));
        return false;
    }

    /// <summary>Returns the order, or null if the values have none, such as NaN.</summary>
    private static int? Order(object left, object right)
    {
        if (left is string x && right is string y)
            return string.CompareOrdinal(x, y);
        (left, right) = (ToComparable(left), ToComparable(right));
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
        {
            var culture = CultureInfo.InvariantCulture;
            if (left is not (double or float) && right is not (double or float))
                return Convert.ToDecimal(left, culture).CompareTo(Convert.ToDecimal(right, culture));
            var (a, b) = (Convert.ToDouble(left, culture), Convert.ToDouble(right, culture));
            return double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b);
        }

        return left.GetType() == right.GetType() && left is IComparable comparable ? comparable.CompareTo(right) : null;
    }

    /// <summary>Converts a value to the type that the compiler compares.</summary>
    private static object ToComparable(object value) =>
        value switch
        {
            Enum => Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture),
            char character => (int)character,
            DateTime time => new DateTimeOffset(time),
            _ => value,
        };
}
