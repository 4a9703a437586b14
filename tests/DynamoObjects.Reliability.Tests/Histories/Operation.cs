using Amazon.DynamoDBv2;

namespace DynamoObjects.Reliability.Histories;

/// <summary>One operation of a history: how it is sent, and what it does to the model.</summary>
/// <param name="Name">What a failed history prints.</param>
/// <param name="SendAsync">Sends it; returns its outcome as text.</param>
/// <param name="Model">The state after the operation and the outcome that it must have.</param>
internal sealed record Operation(
    string Name,
    Func<IAmazonDynamoDB, Task<string>> SendAsync,
    Func<State, (State After, string Outcome)> Model
)
{
    /// <summary>The outcome of an operation that another one kept from being done: it may happen at any time and changes nothing.</summary>
    public const string Conflict = "conflict";
}
