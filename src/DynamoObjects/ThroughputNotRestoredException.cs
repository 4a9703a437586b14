namespace DynamoObjects;

/// <summary>The exception that is thrown when raised throughput cannot be restored, so the tables still have the raised units.</summary>
/// <remarks>
/// AWS charges for the raised units, and limits the number of decreases per day. Dispose the scope again to retry, or set
/// <see cref="Units"/> yourself.
/// </remarks>
public sealed class ThroughputNotRestoredException : DynamoException
{
    internal ThroughputNotRestoredException(IReadOnlyList<TableThroughput> units, string prefix, Exception innerException)
        : base(
            $"The raised throughput was not restored. Set these "
                + $"units{(prefix.Length == 0 ? "" : $" on the tables with the prefix '{prefix}'")}: {string.Join("; ", units)}. "
                + $"Cause: {innerException.Message}",
            innerException
        ) => Units = units;

    /// <summary>Gets the tables that were not restored, with the units that they had before.</summary>
    public IReadOnlyList<TableThroughput> Units { get; }
}
