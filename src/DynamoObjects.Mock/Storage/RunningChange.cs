using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Storage;

/// <summary>A change of a table that has begun and ends at a time; until then, the definition has the values that AWS shows
/// meanwhile.</summary>
/// <remarks>A derived type also changes the definition at the end.</remarks>
/// <param name="Kind">What is changing.</param>
/// <param name="Until">When the change ends.</param>
/// <param name="IndexName">The index that is changing; <see langword="null"/> for the table itself.</param>
[JsonDerivedType(typeof(RunningChange), nameof(RunningChange))]
[JsonDerivedType(typeof(BillingModeChange), nameof(BillingModeChange))]
[JsonDerivedType(typeof(IndexCreation), nameof(IndexCreation))]
[JsonDerivedType(typeof(IndexDeletion), nameof(IndexDeletion))]
[JsonDerivedType(typeof(EncryptionChange), nameof(EncryptionChange))]
[JsonDerivedType(typeof(TableClassChange), nameof(TableClassChange))]
[JsonDerivedType(typeof(ThroughputChange), nameof(ThroughputChange))]
[JsonDerivedType(typeof(WarmThroughputChange), nameof(WarmThroughputChange))]
internal record RunningChange(RunningChangeKind Kind, DateTimeOffset Until, string? IndexName = null)
{
    /// <summary>Returns the definition after the end of the change, which is no longer among its
    /// <see cref="TableDefinition.Changes"/>.</summary>
    public virtual TableDefinition Complete(TableDefinition definition) => definition;
}
