namespace DynamoObjects.Writes;

/// <summary>What a save sets by itself, as the record has it afterwards; null where it sets nothing.</summary>
internal readonly record struct SaveStamps(object? Version, object? CreatedAt, object? UpdatedAt);
