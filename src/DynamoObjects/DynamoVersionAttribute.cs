namespace DynamoObjects;

/// <summary>Marks the number that counts an item's saves, so that a save of outdated data is rejected (optimistic locking).</summary>
/// <remarks>
/// The property is an integer, nullable or not. A new record is saved with version 1, and each save adds 1 on the condition that the item
/// still has the loaded version; otherwise, the save throws <see cref="ItemChangedException"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoVersionAttribute : Attribute;
