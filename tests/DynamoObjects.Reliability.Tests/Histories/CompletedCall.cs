namespace DynamoObjects.Reliability.Histories;

/// <summary>An operation as it was called.</summary>
/// <param name="Client">Which of the clients called it.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Start">A count that was taken before it was sent.</param>
/// <param name="End">A count that was taken after its response.</param>
internal sealed record CompletedCall(int Client, Operation Operation, string Outcome, long Start, long End)
{
    public override string ToString() => $"{Start, 4}-{End, -4} client {Client}: {Operation.Name} -> {Outcome}";
}
