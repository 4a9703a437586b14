using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The limits on the size of a hash key and of a range key, of a table or an index.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-partition-sort-keys</remarks>
internal static class KeyLimits
{
    private const int MaxHashBytes = 2048;
    private const int MaxRangeBytes = 1024;

    private const int MaxNumberBytes = 21;
    private const int MaxBytesPerCharacter = 3;

    /// <summary>Whether the key attributes that an item has are within the limits.</summary>
    public static bool Fit(KeySchema key, Item item) => FindProblem(key, item) is null;

    /// <summary>Returns the error for an item whose key is too large, or <see langword="null"/>; missing attributes have no
    /// size.</summary>
    public static string? FindProblem(KeySchema key, Item item) =>
        Exceed(key.Hash, item, MaxHashBytes) ? Messages.HashKeyTooLong
        : Exceed(key.Range, item, MaxRangeBytes) ? Messages.RangeKeyTooLong
        : null;

    /// <summary>Returns the error for a value that is too large for a key, or <see langword="null"/>.</summary>
    public static string? FindProblem(in Value value, bool isHash)
    {
        var max = isHash ? MaxHashBytes : MaxRangeBytes;
        if (EstimateMax(value) <= max || ItemSize.Measure(value) <= max)
            return null;
        return isHash ? Messages.HashKeyTooLong : Messages.RangeKeyTooLong;
    }

    private static bool Exceed(KeyAttribute[] attributes, Item item, int max)
    {
        var bytes = 0;
        foreach (var attribute in attributes)
        {
            if (item.TryGet(attribute.Name, out var value))
                bytes += EstimateMax(value);
        }

        return bytes > max && Measure(attributes, item) > max;
    }

    private static int Measure(KeyAttribute[] attributes, Item item)
    {
        var bytes = 0;
        foreach (var attribute in attributes)
        {
            if (item.TryGet(attribute.Name, out var value))
                bytes += ItemSize.Measure(value);
        }

        return bytes;
    }

    /// <summary>Estimates the maximum size of a scalar without a look at its characters.</summary>
    private static int EstimateMax(in Value value) =>
        value.Type switch
        {
            AttributeType.S => value.AsString.Length * MaxBytesPerCharacter,
            AttributeType.B => value.AsBinary.Length,
            _ => MaxNumberBytes,
        };
}
