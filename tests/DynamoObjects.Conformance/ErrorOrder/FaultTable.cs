namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of an operation, in the order in which they are reported if a request has several.</summary>
internal abstract class FaultTable(string operation)
{
    public string Operation { get; } = operation;

    /// <summary>The errors, by their stage and name.</summary>
    public abstract IReadOnlyList<(FaultStage Stage, string Name)> Faults { get; }

    /// <summary>The pairs of errors that one request can have, by their numbers, the one that is reported first.</summary>
    public abstract IEnumerable<(int First, int Second)> Pairs { get; }

    /// <summary>Gets the message for a request with one error.</summary>
    public abstract string GetMessage(int fault);

    /// <summary>Gets the message for a request with two errors.</summary>
    public abstract string GetMessage(int first, int second);

    /// <summary>Sends a request with some errors, and returns the message of the response; empty if it succeeds.</summary>
    public abstract Task<string> SendAsync(IAmazonDynamoDB client, params int[] numbers);

    public string Describe(int first, int second) => $"{Operation}: {Faults[first].Name} + {Faults[second].Name}";
}
