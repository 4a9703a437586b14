namespace DynamoObjects.Testing.Delivery;

/// <summary>A table with a stream.</summary>
/// <param name="Arn">The ARN of the stream, with the test's own table name.</param>
/// <param name="PrefixedArn">The ARN of the stream in DynamoDB.</param>
/// <param name="PartitionKey">The name of the partition key.</param>
/// <param name="Region">The region of the test's client.</param>
internal sealed record StreamTable(string Arn, string PrefixedArn, string PartitionKey, string Region);
