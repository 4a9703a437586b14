namespace DynamoObjects.Mock.Server;

/// <summary>A request that was answered.</summary>
/// <param name="Target">What its header <c>X-Amz-Target</c> says, such as <c>DynamoDB_20120810.PutItem</c>; empty where
/// there is none.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Error">The error's type as the answer has it; <see langword="null"/> for none.</param>
/// <param name="Duration">How long it took, from the request's headers to the last byte of the answer.</param>
public readonly record struct ServedRequest(string Target, int Status, string? Error, TimeSpan Duration);
