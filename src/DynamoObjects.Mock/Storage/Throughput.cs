namespace DynamoObjects.Mock.Storage;

/// <summary>Provisioned capacity units per second; both are zero for on-demand billing.</summary>
internal readonly record struct Throughput(long Read, long Write)
{
    public long Decreases { get; init; }

    public DateTimeOffset? Increased { get; init; }

    public DateTimeOffset? Decreased { get; init; }
}
