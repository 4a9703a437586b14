using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>Compares conditions on the same key attribute by the values for which they are true.</summary>
internal static class KeyPartOverlaps
{
    /// <summary>Whether two conditions can be true for the same value; <see langword="null"/> is always true.</summary>
    public static bool Overlap(KeyPart? one, KeyPart? other) =>
        one is null || other is null || (!IsBefore(one, other) && !IsBefore(other, one));

    /// <summary>Whether all values of a condition are less than those of another one.</summary>
    public static bool IsBefore(KeyPart one, KeyPart other)
    {
        if (FindHigh(one) is not { } high || FindLow(other) is not { } low)
            return false;
        var order = KeyOrder.Compare(high.Value, low.Value);
        if (one.Operator == KeyOperator.BeginsWith && KeyOrder.StartsWith(low.Value, high.Value))
            return false;
        return order < 0 || (order == 0 && !(high.IsIncluded && low.IsIncluded));
    }

    private static (Value Value, bool IsIncluded)? FindHigh(KeyPart part) =>
        part.Operator switch
        {
            KeyOperator.Less => (part.Value, false),
            KeyOperator.Equal or KeyOperator.LessOrEqual or KeyOperator.BeginsWith => (part.Value, true),
            KeyOperator.Between => (part.High, true),
            _ => null,
        };

    private static (Value Value, bool IsIncluded)? FindLow(KeyPart part) =>
        part.Operator switch
        {
            KeyOperator.Greater => (part.Value, false),
            KeyOperator.Less or KeyOperator.LessOrEqual => null,
            _ => (part.Value, true),
        };
}
