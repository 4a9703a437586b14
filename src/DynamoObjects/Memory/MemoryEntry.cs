using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Memory;

/// <summary>What a memory table knows of one key: a record, or that there is none.</summary>
/// <param name="Key">The key as it was first given.</param>
/// <param name="Attributes">The same as attributes.</param>
/// <param name="Record">The record, or null where there is none.</param>
/// <param name="Doomed">Whether the item is to be deleted by the next flush.</param>
/// <param name="Loaded">What was deleted from memory, as it was loaded, or null where it was not loaded.</param>
/// <param name="Overwrites">Whether the record takes the place of an item that was deleted here unseen.</param>
/// <param name="Absent">Whether the table was seen to have no item with the key.</param>
internal sealed record MemoryEntry<T>(
    DynamoKey Key, Dictionary<string, AttributeValue> Attributes, T? Record, bool Doomed = false, T? Loaded = null, bool Overwrites = false, bool Absent = false)
    where T : class;
