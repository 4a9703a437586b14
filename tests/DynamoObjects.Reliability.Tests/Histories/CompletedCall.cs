namespace DynamoObjects.Reliability.Histories;

/// <summary>A completed call of an operation.</summary>
/// <param name="Client">The number of the client.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Start">The value of a counter before the request.</param>
/// <param name="End">The value of the counter after the response.</param>
internal sealed record CompletedCall(int Client, Operation Operation, string Outcome, long Start, long End)
{
    public override string ToString() => $"{Start, 4}-{End, -4} client {Client}: {Operation.Name} -> {Outcome}";
}
