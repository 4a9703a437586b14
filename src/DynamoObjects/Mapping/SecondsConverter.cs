using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts a point in time to and from whole seconds since 1970, the format of time to live.</summary>
internal sealed class SecondsConverter<T>(Func<T, long> toSeconds, Func<long, T> fromSeconds) : AttributeConverter<T>(AttributeKind.N)
{
    public override AttributeValue ToAttribute(T value) => new() { N = toSeconds(value).ToString(CultureInfo.InvariantCulture) };

    public override T FromAttribute(AttributeValue value)
    {
        var seconds = decimal.Parse(
            value.N ?? throw AttributeValues.CreateMismatchException(value, Kind),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );
        try
        {
            return fromSeconds((long)seconds);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new OverflowException($"{value.N} seconds since 1970 is out of the range of times.", exception);
        }
    }
}
