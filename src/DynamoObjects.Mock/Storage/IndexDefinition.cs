namespace DynamoObjects.Mock.Storage;

/// <summary>The definition of a secondary index.</summary>
/// <param name="Name">The name, unique in the table.</param>
/// <param name="IsGlobal">Whether it is a global secondary index; otherwise it is a local one.</param>
/// <param name="Key">The key.</param>
/// <param name="Projection">ALL, KEYS_ONLY or INCLUDE, and the attributes of INCLUDE.</param>
/// <param name="Throughput">The provisioned throughput of a global index.</param>
/// <param name="Status">The status, and when it ends; ACTIVE by default.</param>
internal sealed record IndexDefinition(
    string Name,
    bool IsGlobal,
    KeySchema Key,
    IndexProjection Projection,
    Throughput Throughput,
    StatusChange Status
)
{
    public OnDemandLimits OnDemand { get; init; }

    public WarmUnits Warm { get; init; }

    /// <summary>Whether a request has raised <see cref="Warm"/>.</summary>
    public bool IsWarmRaised { get; init; }

    /// <summary>Whether the index was added to an existing table.</summary>
    public bool IsBackFilled { get; init; }

    /// <summary>Whether <see cref="At"/> returns another definition.</summary>
    public bool Differs(DateTimeOffset now) => OnDemand.HaveCleared || (Status != default && Status.Until <= now);

    /// <summary>Returns the definition at a time: a status that is over is ACTIVE.</summary>
    public IndexDefinition At(DateTimeOffset now) =>
        Differs(now) ? this with { Status = Status.Until <= now ? default : Status, OnDemand = OnDemand.WithoutCleared() } : this;
}
