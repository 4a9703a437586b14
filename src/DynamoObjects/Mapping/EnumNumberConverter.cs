using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>
/// Stores an enum as a DynamoDB number (N) instead of its name: <c>[DynamoConverter(typeof(EnumNumberConverter&lt;Level&gt;))]</c>.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
/// <remarks>Numbers that have no enum member are converted as well. Instances are immutable and thread-safe.</remarks>
public sealed class EnumNumberConverter<T>() : AttributeConverter<T>(AttributeKind.N)
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override AttributeValue ToAttribute(T value) => new() { N = value.ToString("D") };

    /// <inheritdoc/>
    public override T FromAttribute(AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var number = decimal.Parse(
            value.N ?? throw AttributeValues.CreateMismatchException(value, Kind),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );
        return Enum.TryParse<T>(number.ToString("0", CultureInfo.InvariantCulture), out var result)
            ? result
            : throw new OverflowException($"{value.N} is out of range of {typeof(T).Name}.");
    }

    internal override T FromObject(object? value) => base.FromObject(Numbers.ToEnum<T>(value));
}
