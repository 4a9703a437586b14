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

    /// <summary>The resource policies by ARN: that of the table and those of its streams.</summary>
    public IReadOnlyDictionary<string, ResourcePolicy> Policies { get; init; } = new Dictionary<string, ResourcePolicy>();

    /// <summary>The settings of Contributor Insights by the name of the index; that of the table by an empty name.</summary>
    public IReadOnlyDictionary<string, ContributorInsights> Insights { get; init; } = new Dictionary<string, ContributorInsights>();

    /// <summary>The present and former destinations, in the order in which they were enabled.</summary>
    public IReadOnlyList<KinesisDestination> Kinesis { get; init; } = [];

    public string IndexArn(string indexName) => $"{Arn}/index/{indexName}";

    /// <summary>Creates the policies of a copy of the table: that of the table, for another ARN. The copy has streams of its
    /// own.</summary>
    public IReadOnlyDictionary<string, ResourcePolicy> CopyPolicies(string arn) =>
        Policies.TryGetValue(Arn, out var policy)
            ? new Dictionary<string, ResourcePolicy> { [arn] = policy.Move(Arn, arn) }
            : new Dictionary<string, ResourcePolicy>();

    /// <summary>Replaces another ARN of the table in the policies: the table was saved with it.</summary>
    public TableDefinition WithPoliciesOf(string savedArn) =>
        savedArn == Arn
            ? this
            : this with
            {
                Policies = Policies.ToDictionary(policy => policy.Key, policy => policy.Value.Move(savedArn, Arn)),
            };

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
            Insights = Insights.Where(i => i.Key.Length == 0 || Array.Exists(indexes, index => index.Name == i.Key)).ToDictionary(),
        };
    }
}
