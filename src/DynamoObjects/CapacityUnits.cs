using System.Globalization;

namespace DynamoObjects;

/// <summary>Represents the capacity units of a table or a global secondary index.</summary>
/// <param name="Read">The read capacity units, or <see langword="null"/> to leave them unchanged.</param>
/// <param name="Write">The write capacity units, or <see langword="null"/> to leave them unchanged.</param>
public readonly record struct CapacityUnits(long? Read, long? Write)
{
    /// <summary>Returns the units as text for error messages.</summary>
    /// <returns>The units as text.</returns>
    public override string ToString() =>
        (Read, Write) switch
        {
            ({ } read, { } write) => string.Create(CultureInfo.InvariantCulture, $"read {read}, write {write}"),
            ({ } read, null) => string.Create(CultureInfo.InvariantCulture, $"read {read}"),
            (null, { } write) => string.Create(CultureInfo.InvariantCulture, $"write {write}"),
            _ => "unchanged",
        };
}
