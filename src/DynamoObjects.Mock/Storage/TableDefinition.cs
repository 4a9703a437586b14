namespace DynamoObjects.Mock.Storage;

/// <summary>The definition and state of a table.</summary>
/// <remarks>Immutable: an update of the table creates a new definition.</remarks>
internal sealed record TableDefinition
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public required string Id { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The status of the table itself: CREATING, UPDATING or DELETING; ACTIVE by default.</summary>
    public required StatusChange Status { get; init; }

    /// <summary>The changes that have begun and are not over.</summary>
    public IReadOnlyList<RunningChange> Changes { get; init; } = [];

    /// <summary>When the next change is over, if one is running: <see cref="At"/> then returns another definition.</summary>
    /// <remarks>Set by the table, which uses it for every request.</remarks>
    public DateTimeOffset? NextChange { get; init; }

    /// <summary>The declared key attributes, ordered by name.</summary>
    public required IReadOnlyList<KeyAttribute> Attributes { get; init; }

    public required KeySchema Key { get; init; }

    /// <summary>The local and global indexes, in the order of the request.</summary>
    public required IReadOnlyList<IndexDefinition> Indexes { get; init; }

    public bool IsOnDemand { get; init; }

    public DateTimeOffset? OnDemandSince { get; init; }

    public Throughput Throughput { get; init; }

    public OnDemandLimits OnDemand { get; init; }

    public WarmUnits Warm { get; init; }

    /// <summary>Whether a request has raised <see cref="Warm"/>: AWS needs minutes for the first time only.</summary>
    public bool IsWarmRaised { get; init; }

    public StreamDefinition? Stream { get; init; }

    public bool IsProtected { get; init; }

    /// <summary>The class; <see langword="null"/> if none was ever specified.</summary>
    public string? TableClass { get; init; }

    /// <summary>When the class was last changed.</summary>
    public DateTimeOffset? TableClassChanged { get; init; }

    /// <summary>The ARN of the encryption key; <see langword="null"/> for the key that DynamoDB owns.</summary>
    public string? EncryptionKey { get; init; }

    /// <summary>Whether the table can be the source of a global table of several accounts; only recorded.</summary>
    public bool ReplicatesSettings { get; init; }

    public RecentChanges RecentProtection { get; init; }

    public RecentChanges RecentTableClasses { get; init; }

    public RecentChanges RecentEncryption { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The latest change of tags, if it rejects others.</summary>
    public TagLock? TagLock { get; init; }

    public TimeToLive? TimeToLive { get; init; }

    /// <summary>The setting of point-in-time recovery; <see langword="null"/> if it is disabled.</summary>
    public PointInTimeRecovery? PointInTime { get; init; }

    /// <summary>The source of a restored table.</summary>
    public TableRestore? Restore { get; init; }

    /// <summary>The resource policies by ARN: that of the table and those of its streams.</summary>
    public IReadOnlyDictionary<string, ResourcePolicy> Policies { get; init; } = new Dictionary<string, ResourcePolicy>();

    /// <summary>The settings of Contributor Insights by the name of the index; that of the table by an empty name.</summary>
    public IReadOnlyDictionary<string, ContributorInsights> Insights { get; init; } = new Dictionary<string, ContributorInsights>();

    /// <summary>The present and former destinations, in the order in which they were enabled.</summary>
    public IReadOnlyList<KinesisDestination> Kinesis { get; init; } = [];

    /// <summary>The ARN of the stream; <see langword="null"/> if it is disabled.</summary>
    public string? ActiveStreamArn => Stream is { IsEnabled: true } stream ? $"{Arn}/stream/{stream.Label}" : null;

    public string IndexArn(string indexName) => $"{Arn}/index/{indexName}";

    /// <summary>Whether the table is being restored.</summary>
    public bool IsRestoring(DateTimeOffset now) => Restore is not null && Status.GetStatus(now) == "CREATING";

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

    /// <summary>Replaces a global index.</summary>
    public TableDefinition WithIndex(string name, Func<IndexDefinition, IndexDefinition> change) =>
        this with
        {
            Indexes = [.. Indexes.Select(index => index.Name == name ? change(index) : index)],
        };

    /// <summary>Adds a change; if it is shown in the table's status, the table is UPDATING until its end at least.</summary>
    public TableDefinition Begin(RunningChange change, bool isShown) =>
        this with
        {
            Changes = [.. Changes, change],
            Status = isShown ? new StatusChange("UPDATING", change.Until > Status.Until ? change.Until : Status.Until) : Status,
        };

    /// <summary>Finds a running change of a kind.</summary>
    public RunningChange? FindChange(RunningChangeKind kind) => Changes.FirstOrDefault(change => change.Kind == kind);

    /// <summary>Returns the definition at a time: all changes that are over by then are done.</summary>
    /// <remarks>The deletion of the table is not: see <see cref="Database.Find"/>.</remarks>
    public TableDefinition At(DateTimeOffset now)
    {
        var definition = this;
        while (definition.Changes.Where(change => change.Until <= now).MinBy(change => change.Until) is { } due)
            definition = due.Complete(definition with { Changes = [.. definition.Changes.Where(change => !ReferenceEquals(change, due))] });
        if (definition.Status != default && definition.Status.Status != "DELETING" && definition.Status.Until <= now)
            definition = definition with { Status = default };
        if (definition.OnDemand.HaveCleared)
            definition = definition with { OnDemand = definition.OnDemand.WithoutCleared() };
        return definition.Indexes.Any(index => index.Differs(now))
            ? definition with
            {
                Indexes = [.. definition.Indexes.Select(index => index.At(now))],
            }
            : definition;
    }

    /// <summary>Sets <see cref="NextChange"/>.</summary>
    public TableDefinition WithNextChange()
    {
        var ends = Changes.Select(change => change.Until).Concat(Indexes.Select(index => index.Status.Until));
        if (Status.Status != "DELETING")
            ends = ends.Append(Status.Until);
        DateTimeOffset? next = null;
        foreach (var end in ends)
        {
            if (end != default && (next is null || end < next))
                next = end;
        }

        return this with
        {
            NextChange = next,
        };
    }
}
