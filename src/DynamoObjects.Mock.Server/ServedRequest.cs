namespace DynamoObjects.Mock.Server;

/// <summary>Represents a request that a <see cref="MockDynamoDbServer"/> has responded to.</summary>
/// <param name="Target">The value of the header <c>X-Amz-Target</c>, such as <c>DynamoDB_20120810.PutItem</c>; empty if the request
/// has none.</param>
/// <param name="Status">The HTTP status of the response.</param>
/// <param name="Error">The type of the error in the response; <see langword="null"/> if the request succeeded.</param>
/// <param name="Duration">The time from receiving the request's headers to sending the last byte of the response.</param>
public readonly record struct ServedRequest(string Target, int Status, string? Error, TimeSpan Duration);
