namespace DynamoObjects.Writes;

/// <summary>The values that a save sets, in the types of their properties; null for those that it does not set.</summary>
internal readonly record struct SaveStamps(object? Version, object? CreatedAt, object? UpdatedAt);
