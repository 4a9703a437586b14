namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of an operation, in the order in which they are reported if a request has several.</summary>
/// <param name="operation">The operation.</param>
/// <param name="create">Creates the parts of a valid request.</param>
/// <param name="sendAsync">Sends a request.</param>
/// <param name="faults">The errors, in their order.</param>
/// <param name="join">Whether two unmet constraints are reported together; by default, all are.</param>
internal sealed class FaultTable(
    string operation,
    Func<RequestParts> create,
    Func<DynamoTestContext, RequestParts, Task> sendAsync,
    IReadOnlyList<RequestFault> faults,
    Func<RequestFault, RequestFault, bool>? join = null
)
{
    /// <summary>Creates the table of an operation of the SDK's client.</summary>
    public FaultTable(
        string operation,
        Func<RequestParts> create,
        Func<IAmazonDynamoDB, RequestParts, Task> sendAsync,
        IReadOnlyList<RequestFault> faults,
        Func<RequestFault, RequestFault, bool>? join = null
    )
        : this(operation, create, (test, parts) => sendAsync(test.Client, parts), faults, join) { }

    public string Operation { get; } = operation;

    public IReadOnlyList<RequestFault> Faults { get; } = faults;

    /// <summary>The numbers of the errors that a request can have.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(0, Faults.Count).Where(number => Faults[number].CanBeSent);

    /// <summary>The pairs of errors that one request can have, by their numbers, the one that is reported first.</summary>
    public IEnumerable<(int First, int Second)> Pairs =>
        from first in Numbers
        from second in Numbers
        where first < second && Faults[first].CanMeet(Faults[second])
        select (first, second);

    /// <summary>Gets the message for a request with one error.</summary>
    public string GetMessage(int fault) => Faults[fault].Message;

    /// <summary>Gets the message for a request with two errors.</summary>
    public string GetMessage(int first, int second) =>
        Faults[first].Constraint is { } one
        && Faults[second].Constraint is { } other
        && join?.Invoke(Faults[first], Faults[second]) != false
            ? $"2 validation errors detected: {one}; {other}"
            : Faults[first].Message;

    /// <summary>Sends a request with some errors, and returns the message of the response; empty if it succeeds.</summary>
    public async Task<string> SendAsync(DynamoTestContext test, params int[] numbers)
    {
        var parts = create();
        foreach (var number in numbers)
            Faults[number].Apply(parts);
        try
        {
            await sendAsync(test, parts);
            return "";
        }
        catch (AmazonDynamoDBException exception)
        {
            return exception.Message;
        }
    }

    public string Describe(int first, int second) => $"{Operation}: {Faults[first].Name} + {Faults[second].Name}";
}
