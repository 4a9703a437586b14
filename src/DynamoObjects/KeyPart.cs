using Amazon.DynamoDBv2;

namespace DynamoObjects;

/// <summary>One key attribute of a table.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Type">The attribute's type: S, N or B.</param>
public sealed record KeyPart(string Name, ScalarAttributeType Type);
