using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Seeding;

/// <summary>An item to write.</summary>
internal sealed record SeedItem(string Table, Dictionary<string, AttributeValue> Attributes, SeedOrigin Origin);
