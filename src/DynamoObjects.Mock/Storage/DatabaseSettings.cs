using DynamoObjects.Mock.Regions;

namespace DynamoObjects.Mock.Storage;

/// <summary>The options of an engine, as its storage and operations use them.</summary>
internal sealed record DatabaseSettings
{
    public required TimeProvider TimeProvider { get; init; }

    public required string Region
    {
        get;
        init
        {
            field = value;
            Rules = new RegionRules(value);
        }
    }

    public required string AccountId { get; init; }

    public required StatusDelays Delays { get; init; }

    public required bool EnforceCooldowns { get; init; }

    /// <summary>The keys of AWS KMS that exist; <see langword="null"/> if all do.</summary>
    public IReadOnlyList<EncryptionKey>? EncryptionKeys { get; init; }

    public required long ItemCollectionSizeLimit { get; init; }

    public required TimeSpan TimeToLiveDelay { get; init; }

    /// <summary>The maximum of the estimated memory of a table's past states, in bytes.</summary>
    public required long PointInTimeHistoryLimit { get; init; }

    /// <summary>The time after which a state can be restored.</summary>
    public required TimeSpan PointInTimeDelay { get; init; }

    public required IBuckets Buckets { get; init; }

    /// <summary>The other regions of the account, which have databases of their own.</summary>
    public IReadOnlyList<string> OtherRegions { get; init; } = [];

    /// <summary>The time until a write in a table with replicas arrives in the other regions.</summary>
    public TimeSpan ReplicationDelay { get; init; }

    public RegionRules Rules { get; private init; }
}
