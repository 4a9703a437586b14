using System.Text.Json;
using System.Text.Json.Serialization;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The line of a table; the lines of its items follow.</summary>
internal sealed record SavedTable
{
    public required string Name { get; init; }

    /// <summary>The region; <see langword="null"/> for the home region.</summary>
    public string? Region { get; init; }

    /// <summary>The key attributes of the table and of its indexes, with their types.</summary>
    public required IReadOnlyList<KeyAttribute> Attributes { get; init; }

    public required IReadOnlyList<string> HashKeys { get; init; }

    public IReadOnlyList<string>? RangeKeys { get; init; }

    public IReadOnlyList<SavedIndex>? Indexes { get; init; }

    /// <summary>The throughput; <see langword="null"/> for on-demand billing.</summary>
    public SavedThroughput? Throughput { get; init; }

    public OnDemandLimits? OnDemandLimits { get; init; }

    /// <summary>The warm throughput; <see langword="null"/> for the initial one.</summary>
    public WarmUnits? Warm { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsWarmRaised { get; init; }

    public SavedStream? Stream { get; init; }

    public SavedTimeToLive? TimeToLive { get; init; }

    /// <summary>The recovery period in days, if point-in-time recovery is enabled; past states are not saved.</summary>
    public int? PointInTimeRecoveryDays { get; init; }

    public string? TableClass { get; init; }

    public DateTimeOffset? TableClassChanged { get; init; }

    public RecentChanges? RecentTableClasses { get; init; }

    /// <summary>The ARN of the key that encrypts the table; <see langword="null"/> for the key that DynamoDB owns.</summary>
    public string? EncryptionKey { get; init; }

    public RecentChanges? RecentEncryption { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsProtected { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ReplicatesSettings { get; init; }

    public RecentChanges? RecentProtection { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public IReadOnlyList<SavedPolicy>? Policies { get; init; }

    public IReadOnlyList<SavedInsights>? Insights { get; init; }

    public IReadOnlyList<SavedKinesisDestination>? Kinesis { get; init; }

    /// <summary>The ID; <see langword="null"/> to create one when the table is loaded.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? Created { get; init; }

    public StatusChange? Status { get; init; }

    /// <summary>The source of a restored table.</summary>
    public TableRestore? Restore { get; init; }

    public IReadOnlyList<RunningChange>? Changes { get; init; }

    public DateTimeOffset? OnDemandSince { get; init; }

    /// <summary>The number of items that follow; <see langword="null"/> to skip the check.</summary>
    public long? Items { get; init; }

    public static SavedTable From(TableDefinition definition, long items, SnapshotFormat format)
    {
        // An editable snapshot has no times: what has begun is done in it.
        if (format == SnapshotFormat.Editable)
            definition = definition.At(DateTimeOffset.MaxValue);
        var saved = new SavedTable
        {
            Name = definition.Name,
            Attributes = definition.Attributes,
            HashKeys = definition.Key.HashNames,
            RangeKeys = definition.Key.RangeNames is { Length: > 0 } range ? range : null,
            Indexes = definition.Indexes is { Count: > 0 } indexes
                ? [.. indexes.Select(index => SavedIndex.From(index, definition.IsOnDemand, format))]
                : null,
            Throughput = SavedThroughput.From(definition.Throughput, format),
            OnDemandLimits = definition.OnDemand.AreSet ? definition.OnDemand : null,
            Warm = definition.Warm != WarmUnits.GetInitial(definition.IsOnDemand, definition.Throughput) ? definition.Warm : null,
            Stream = SavedStream.From(definition.Stream, format),
            TimeToLive = SavedTimeToLive.From(definition.TimeToLive, format),
            PointInTimeRecoveryDays = definition.PointInTime?.Days,
            TableClass = definition.TableClass,
            EncryptionKey = definition.EncryptionKey,
            IsProtected = definition.IsProtected,
            ReplicatesSettings = definition.ReplicatesSettings,
            Tags = definition.Tags is { Count: > 0 } tags ? tags : null,
            Policies = SavedPolicy.From(definition, format),
            Insights = SavedInsights.From(definition, format),
            Kinesis = SavedKinesisDestination.From(definition, format),
        };
        return format == SnapshotFormat.Editable
            ? saved.Sorted()
            : saved with
            {
                Id = definition.Id,
                Created = definition.Created,
                Status = definition.Status == default ? null : definition.Status,
                Restore = definition.Restore,
                Changes = definition.Changes is { Count: > 0 } changes ? changes : null,
                IsWarmRaised = definition.IsWarmRaised,
                OnDemandSince = definition.OnDemandSince,
                TableClassChanged = definition.TableClassChanged,
                RecentTableClasses = OrNull(definition.RecentTableClasses),
                RecentEncryption = OrNull(definition.RecentEncryption),
                RecentProtection = OrNull(definition.RecentProtection),
                Items = items,
            };
    }

    /// <summary>Converts to a definition; values that are missing in the snapshot are those of a new table.</summary>
    /// <exception cref="JsonException">The values are not valid for a table.</exception>
    public TableDefinition ToDefinition(Database database)
    {
        if (this is not { Name: not null, Attributes: not null, HashKeys: not null })
            throw new JsonException("the table's name or keys are null.");
        if (!TableNames.IsName(Name))
            throw new JsonException(
                $"'{Name}' is not a table name, which consists of 3 to 255 characters: a-z, A-Z, 0-9, '_', '-' and '.'."
            );
        var (keys, now) = (new SavedKeys(Name, Attributes), database.Now);
        var isOnDemand = Throughput is null or { IsZero: true };
        var units = Throughput?.ToThroughput() ?? default;
        return new TableDefinition
        {
            Name = Name,
            Arn = database.TableArn(Name),
            Id = Id ?? Guid.NewGuid().ToString(),
            Created = Created ?? now,
            Status = Status ?? default,
            Attributes = Attributes,
            Key = keys.Find(HashKeys, RangeKeys),
            Changes = Changes ?? [],
            Indexes = [.. (Indexes ?? []).Select(index => index.ToDefinition(keys, isOnDemand))],
            IsOnDemand = isOnDemand,
            OnDemandSince = OnDemandSince ?? (isOnDemand && Id is null ? now : null),
            Throughput = units,
            Warm = Warm ?? WarmUnits.GetInitial(isOnDemand, units),
            IsWarmRaised = IsWarmRaised,
            OnDemand = OnDemandLimits ?? default,
            Stream = Stream?.ToDefinition(now),
            IsProtected = IsProtected,
            ReplicatesSettings = ReplicatesSettings,
            TableClass = TableClass,
            TableClassChanged = TableClassChanged,
            RecentTableClasses = RecentTableClasses ?? default,
            EncryptionKey = EncryptionKey,
            RecentEncryption = RecentEncryption ?? default,
            RecentProtection = RecentProtection ?? default,
            Tags = Tags ?? new Dictionary<string, string>(),
            TimeToLive = TimeToLive?.ToDefinition(now),
            PointInTime = PointInTimeRecoveryDays is { } days ? new PointInTimeRecovery(now, CheckDays(days)) : null,
            Restore = Restore,
            Policies = SavedPolicy.Read(Policies, database.TableArn(Name), now),
            Insights = SavedInsights.Read(Insights, now),
            Kinesis = [.. (Kinesis ?? []).Select(destination => destination.ToDestination(now))],
        };
    }

    private static int CheckDays(int days) =>
        days is >= 1 and <= PointInTimeRecovery.MaxDays
            ? days
            : throw new JsonException($"PointInTimeRecoveryDays is {days}, but must be 1 to {PointInTimeRecovery.MaxDays}.");

    /// <summary>Sorts unordered collections by name.</summary>
    private SavedTable Sorted() =>
        this with
        {
            Attributes = [.. Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)],
            Indexes = Indexes is null
                ? null
                :
                [
                    .. Indexes
                        .OrderBy(index => index.Name, StringComparer.Ordinal)
                        .Select(index => index with { NonKeyAttributes = Sorted(index.NonKeyAttributes) }),
                ],
            Tags = Tags is null ? null : new SortedDictionary<string, string>(Tags.ToDictionary(), StringComparer.Ordinal),
        };

    private static RecentChanges? OrNull(RecentChanges recent) => recent == default ? null : recent;

    private static string[]? Sorted(IReadOnlyList<string>? names) => names is null ? null : [.. names.Order(StringComparer.Ordinal)];
}
