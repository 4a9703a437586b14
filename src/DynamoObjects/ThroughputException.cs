namespace DynamoObjects;

/// <summary>The throughput of a table cannot be raised: it is on demand, or DynamoDB refused it. What had been raised
/// already is put back.</summary>
public sealed class ThroughputException : DynamoException
{
    internal ThroughputException(string message, IReadOnlyList<string> tableNames, Exception? innerException = null)
        : base(message, innerException) => TableNames = tableNames;

    /// <summary>The tables that it is about, with their prefix.</summary>
    public IReadOnlyList<string> TableNames { get; }
}
