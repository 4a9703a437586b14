using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Writes;

/// <summary>One attribute that a save changes.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Old">The value of the loaded item, or null.</param>
/// <param name="New">The new value, or null if the attribute is removed.</param>
/// <param name="IsNotLoaded">Whether the attribute was not loaded, so that its old value is unknown.</param>
internal readonly record struct ItemChange(string Name, AttributeValue? Old, AttributeValue? New, bool IsNotLoaded = false);
