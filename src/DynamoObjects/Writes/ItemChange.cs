using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Writes;

/// <summary>One attribute that a save changes.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Old">What the item had when it was loaded, or null.</param>
/// <param name="New">What it gets, or null where the attribute is removed.</param>
/// <param name="IsNotLoaded">Whether the attribute was not loaded, so that nobody knows what the item has.</param>
internal readonly record struct ItemChange(string Name, AttributeValue? Old, AttributeValue? New, bool IsNotLoaded = false);
