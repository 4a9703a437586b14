namespace DynamoObjects;

/// <summary>Throughput was raised, and could not be put back: the tables go on costing what they were raised to.</summary>
/// <remarks>AWS limits how often a day throughput may be lowered. Dispose the scope again to try again, or set
/// <see cref="Units"/> by hand.</remarks>
public sealed class ThroughputNotRestoredException : DynamoException
{
    internal ThroughputNotRestoredException(IReadOnlyList<TableThroughput> units, string prefix, Exception innerException)
        : base(
            $"Throughput was not put back. What has to be "
                + $"set{(prefix.Length == 0 ? "" : $", of tables with the prefix '{prefix}'")}: {string.Join("; ", units)}. "
                + $"The cause: {innerException.Message}",
            innerException
        ) => Units = units;

    /// <summary>The tables that were not put back, with the units that they had and should have again.</summary>
    public IReadOnlyList<TableThroughput> Units { get; }
}
