namespace DynamoObjects.Mock.Storage;

/// <summary>What a table was declared as, and what became of that.</summary>
/// <remarks>Immutable: an update of the table puts a new definition in the place of this one.</remarks>
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

    /// <summary>The indexes, local ones and global ones, in the order of the request.</summary>
    public required IReadOnlyList<IndexDefinition> Indexes { get; init; }

    /// <summary>Until when an index is being deleted, if one is: then it goes by <see cref="WithoutDeletedIndex"/>.</summary>
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

    public string IndexArn(string indexName) => $"{Arn}/index/{indexName}";

    /// <summary>This definition without the index whose deletion is over, and without attributes that are no keys.</summary>
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
