namespace DynamoObjects;

/// <summary>Marks the number that counts an item's saves, so that a save on top of somebody else's is refused.</summary>
/// <remarks>An integer or a nullable one: a new record is saved with 1, and each save adds 1, on condition that the
/// item still has the version that was loaded; <see cref="ItemChangedException"/> otherwise.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoVersionAttribute : Attribute;
