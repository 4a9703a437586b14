namespace DynamoObjects.Mock.Storage;

/// <summary>The attribute that says when an item expires, of a table where expiry is enabled.</summary>
internal sealed record TimeToLive(string AttributeName);
