using System.Text;

namespace DynamoObjects.Mock.Values;

/// <summary>Calculates the size of items and values in bytes, for DynamoDB's limits and charges.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html; numbers as measured on
/// AWS.</remarks>
internal static class ItemSize
{
    /// <summary>The maximum size of an item: 400 KB.</summary>
    public const int Limit = 400 * 1024;

    /// <summary>The maximum size of an attribute's name.</summary>
    private const int MaxNameBytes = (64 * 1024) - 1;

    private const int ContainerBytes = 3;

    /// <summary>Whether an attribute's name is longer than DynamoDB allows.</summary>
    public static bool IsNameTooLong(string name) => name.Length > MaxNameBytes / 3 && Encoding.UTF8.GetByteCount(name) > MaxNameBytes;

    /// <summary>Calculates the size of an item's names and values; 0 for no item.</summary>
    public static int Measure(Item? item)
    {
        if (item is null)
            return 0;
        if (item.CachedSize == 0)
        {
            var bytes = 0;
            foreach (var attribute in item)
                bytes += Measure(attribute);
            item.CachedSize = bytes;
        }

        return item.CachedSize;
    }

    /// <summary>Calculates the size of a name and its value.</summary>
    public static int Measure(in ItemAttribute attribute) => Encoding.UTF8.GetByteCount(attribute.Name) + Measure(attribute.Value);

    public static int Measure(in Value value)
    {
        switch (value.Type)
        {
            case AttributeType.S:
                return Encoding.UTF8.GetByteCount(value.AsString);
            case AttributeType.N:
                return MeasureNumber(value.AsNumberText);
            case AttributeType.B:
                return value.AsBinary.Length;
            case AttributeType.SS:
                return value.AsStrings.Sum(Encoding.UTF8.GetByteCount);
            case AttributeType.NS:
                return value.AsStrings.Sum(MeasureNumber);
            case AttributeType.BS:
                return value.AsBinaries.Sum(b => b.Length);
            case AttributeType.L:
                var bytes = ContainerBytes;
                foreach (ref readonly var element in value.AsList.AsSpan())
                    bytes += 1 + Measure(element);
                return bytes;
            case AttributeType.M:
                return ContainerBytes + value.AsMap.Count + Measure(value.AsMap);
            default:
                return 1;
        }
    }

    /// <summary>Calculates half a byte for each digit, in whole bytes on each side of the point, plus one for the exponent and one
    /// for a minus sign.</summary>
    private static int MeasureNumber(string text)
    {
        if (text == "0")
            return 1;
        var negative = text[0] == '-' ? 1 : 0;
        var digits = text.AsSpan(negative);
        var point = digits.IndexOf('.');
        var integer = point < 0 ? digits.TrimEnd('0') : digits[..point].TrimStart('0');
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        if (integer.IsEmpty)
            fraction = fraction.TrimStart('0');
        return 1 + ((integer.Length + 1) / 2) + ((fraction.Length + 1) / 2) + negative;
    }
}
