using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>
/// Stores a duration as a DynamoDB number (N) of seconds, with up to seven decimal places:
/// <c>[DynamoConverter(typeof(TimeSpanSecondsConverter))]</c>.
/// </summary>
/// <remarks>The numbers sort by duration, so the property can be a sort key. Instances are immutable and thread-safe.</remarks>
public sealed class TimeSpanSecondsConverter() : AttributeConverter<TimeSpan>(AttributeKind.N)
{
    /// <inheritdoc/>
    public override AttributeValue ToAttribute(TimeSpan value) =>
        new() { N = Numbers.Format((decimal)value.Ticks / TimeSpan.TicksPerSecond) };

    /// <inheritdoc/>
    public override TimeSpan FromAttribute(AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = value.N ?? throw AttributeValues.CreateMismatchException(value, Kind);
        var seconds = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return new TimeSpan(decimal.ToInt64(seconds * TimeSpan.TicksPerSecond));
    }
}
