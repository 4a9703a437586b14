using System.Globalization;

namespace DynamoObjects;

/// <summary>Capacity units of a table or a global index.</summary>
/// <param name="Read">Read capacity units; <see langword="null"/>: they stay.</param>
/// <param name="Write">Write capacity units; <see langword="null"/>: they stay.</param>
public readonly record struct CapacityUnits(long? Read, long? Write)
{
    /// <summary>The units as text, for messages.</summary>
    public override string ToString() =>
        (Read, Write) switch
        {
            ({ } read, { } write) => string.Create(CultureInfo.InvariantCulture, $"read {read}, write {write}"),
            ({ } read, null) => string.Create(CultureInfo.InvariantCulture, $"read {read}"),
            (null, { } write) => string.Create(CultureInfo.InvariantCulture, $"write {write}"),
            _ => "unchanged",
        };
}
