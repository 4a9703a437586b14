namespace DynamoObjects.Mock.Storage;

/// <summary>What a secondary index was declared as.</summary>
/// <param name="Name">Its name, unique in the table.</param>
/// <param name="IsGlobal">Whether it is a global secondary index, or a local one.</param>
/// <param name="Key">Its key.</param>
/// <param name="Projection">ALL, KEYS_ONLY or INCLUDE, and what INCLUDE includes.</param>
/// <param name="Throughput">The provisioned throughput of a global index.</param>
/// <param name="Status">Since when, and until when, it is being created, updated or deleted.</param>
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

    /// <summary>Whether it was added to a table that was there before.</summary>
    public bool IsBackFilled { get; init; }
}
