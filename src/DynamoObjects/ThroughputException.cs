namespace DynamoObjects;

/// <summary>
/// The exception that is thrown when throughput cannot be raised, because a table is on-demand or DynamoDB rejected the units.
/// </summary>
/// <remarks>Tables that were already raised are restored.</remarks>
public sealed class ThroughputException : DynamoException
{
    internal ThroughputException(string message, IReadOnlyList<string> tableNames, Exception? innerException = null)
        : base(message, innerException) => TableNames = tableNames;

    /// <summary>Gets the names of the affected tables, with their prefix.</summary>
    public IReadOnlyList<string> TableNames { get; }
}
