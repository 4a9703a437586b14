using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>A point in time as whole seconds since 1970, which is how time to live is told.</summary>
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
            throw new OverflowException($"{value.N} seconds since 1970 is no point in time.", exception);
        }
    }
}
