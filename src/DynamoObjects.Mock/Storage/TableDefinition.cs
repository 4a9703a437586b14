namespace DynamoObjects.Mock.Storage;

/// <summary>The definition and state of a table.</summary>
/// <remarks>Immutable: an update of the table creates a new definition.</remarks>
internal sealed record TableDefinition
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public required string Id { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required StatusChange Status { get; init; }

    /// <summary>The declared key attributes, in the order of the request.</summary>
    public required IReadOnlyList<KeyAttribute> Attributes { get; init; }

    public required KeySchema Key { get; init; }

    /// <summary>The local and global indexes, in the order of the request.</summary>
    public required IReadOnlyList<IndexDefinition> Indexes { get; init; }

    /// <summary>When the deletion of an index ends, if one is being deleted; <see cref="WithoutDeletedIndex"/> then removes
    /// it.</summary>
    public DateTimeOffset? IndexDeletion { get; init; }

    public bool IsOnDemand { get; init; }

    public DateTimeOffset? OnDemandSince { get; init; }

    public Throughput Throughput { get; init; }

    public OnDemandLimits OnDemand { get; init; }

    public StreamDefinition? Stream { get; init; }

    public bool IsProtected { get; init; }

    public string? TableClass { get; init; }

    public string? EncryptionKey { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public TimeToLive? TimeToLive { get; init; }

    /// <summary>The setting of point-in-time recovery; <see langword="null"/> if it is disabled.</summary>
    public PointInTimeRecovery? PointInTime { get; init; }

    /// <summary>The source of a restored table.</summary>
    public TableRestore? Restore { get; init; }

    public string IndexArn(string indexName) => $"{Arn}/index/{indexName}";

    /// <summary>Whether the table is being restored.</summary>
    public bool IsRestoring(DateTimeOffset now) => Restore is not null && Status.GetStatus(now) == "CREATING";

    /// <summary>Removes an index whose deletion has ended, and attributes that are not in any key.</summary>
    public TableDefinition WithoutDeletedIndex(DateTimeOffset now)
    {
        var isOver = IndexDeletion <= now;
        IndexDefinition[] indexes = [.. Indexes.Where(i => !(isOver && i.Status.Status == "DELETING"))];
        var keys = Key.Attributes.Concat(indexes.SelectMany(i => i.Key.Attributes)).ToHashSet();
        return this with
        {
            Indexes = indexes,
            Attributes = [.. Attributes.Where(keys.Contains)],
            IndexDeletion = isOver ? null : IndexDeletion,
        };
    }
}
