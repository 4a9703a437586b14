namespace DynamoObjects;

/// <summary>Represents the primary key of a table in DynamoDB.</summary>
/// <param name="Hash">The partition key.</param>
/// <param name="Range">The sort key, or <see langword="null"/> if the table has none.</param>
public sealed record PrimaryKey(KeyPart Hash, KeyPart? Range);
