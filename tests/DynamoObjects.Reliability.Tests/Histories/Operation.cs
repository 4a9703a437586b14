using Amazon.DynamoDBv2;

namespace DynamoObjects.Reliability.Histories;

/// <summary>An operation of a history: its request, and its effect on the model.</summary>
/// <param name="Name">The text in a failed history.</param>
/// <param name="SendAsync">Sends the request and returns its outcome as text.</param>
/// <param name="Model">Returns the state after the operation and the expected outcome.</param>
internal sealed record Operation(
    string Name,
    Func<IAmazonDynamoDB, Task<string>> SendAsync,
    Func<State, (State After, string Outcome)> Model
)
{
    /// <summary>The outcome of an operation that conflicts with another one: it may happen at any time and changes
    /// nothing.</summary>
    public const string Conflict = "conflict";
}
