using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations.Replicas;

/// <summary>A request that AWS was measured to reject.</summary>
/// <param name="Entry">The entry of the measurement; "-" for a documented rule, "?" for a text of this engine.</param>
/// <param name="Subject">What the request does.</param>
/// <param name="Arrange">What happens to the table before.</param>
/// <param name="Region">The region of the request.</param>
/// <param name="Request">The request.</param>
/// <param name="Code">The error code.</param>
/// <param name="Message">The message.</param>
public sealed record ReplicaRow(
    string Entry,
    string Subject,
    Action<GlobalTable> Arrange,
    string Region,
    AmazonDynamoDBRequest Request,
    string Code,
    string Message
)
{
    /// <summary>Whether the request is about an empty collection.</summary>
    public bool HasEmptyCollection { get; init; }

    public override string ToString() => $"{Entry} {Subject}";
}
