using Amazon.DynamoDBv2;

namespace DynamoObjects;

/// <summary>Represents one key attribute of a table.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Type">The attribute's type: string (S), number (N) or binary (B).</param>
public sealed record KeyPart(string Name, ScalarAttributeType Type);
