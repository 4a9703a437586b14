using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Tables;

/// <summary>One attribute that a save changes.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Old">What the item had when it was loaded, or null.</param>
/// <param name="New">What it gets, or null where the attribute is removed.</param>
internal readonly record struct ItemChange(string Name, AttributeValue? Old, AttributeValue? New);
