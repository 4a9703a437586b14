using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Storage;

/// <summary>The outcome of one write in a transaction.</summary>
/// <param name="Change">The change, or the intended change; if the condition is false, the item for which it was
/// evaluated.</param>
/// <param name="Failure">The error, or <see langword="null"/>.</param>
internal readonly record struct WriteOutcome(ItemChange Change, AmazonDynamoDBException? Failure);
