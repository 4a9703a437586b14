using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Storage;

/// <summary>What became of one write among several.</summary>
/// <param name="Change">What it did, or would have done; when its condition was false, the item it was asked of.</param>
/// <param name="Failure">Why it failed, or <see langword="null"/>.</param>
internal readonly record struct WriteOutcome(ItemChange Change, AmazonDynamoDBException? Failure);
