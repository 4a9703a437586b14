namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of an operation, with the requests that have them.</summary>
/// <param name="operation">The operation.</param>
/// <param name="create">Creates a valid request.</param>
/// <param name="sendAsync">Sends a request.</param>
/// <param name="faults">The errors, in their order.</param>
/// <param name="join">Whether two unmet constraints are reported together; by default, all are.</param>
internal sealed class FaultTable<TRequest>(
    string operation,
    Func<TRequest> create,
    Func<IAmazonDynamoDB, TRequest, Task> sendAsync,
    IReadOnlyList<RequestFault<TRequest>> faults,
    Func<RequestFault<TRequest>, RequestFault<TRequest>, bool>? join = null
) : FaultTable(operation)
{
    public override IReadOnlyList<(FaultStage Stage, string Name)> Faults { get; } = [.. faults.Select(f => (f.Stage, f.Name))];

    public override IEnumerable<(int First, int Second)> Pairs =>
        from first in Enumerable.Range(0, faults.Count)
        from second in Enumerable.Range(first + 1, faults.Count - first - 1)
        where faults[first].CanMeet(faults[second])
        select (first, second);

    public override string GetMessage(int fault) => faults[fault].Message;

    public override string GetMessage(int first, int second) =>
        faults[first].Constraint is { } one
        && faults[second].Constraint is { } other
        && join?.Invoke(faults[first], faults[second]) != false
            ? $"2 validation errors detected: {one}; {other}"
            : faults[first].Message;

    public override async Task<string> SendAsync(IAmazonDynamoDB client, params int[] numbers)
    {
        var request = create();
        foreach (var number in numbers)
            faults[number].Apply(request);
        try
        {
            await sendAsync(client, request);
            return "";
        }
        catch (AmazonDynamoDBException exception)
        {
            return exception.Message;
        }
    }
}
