namespace DynamoObjects.Mock.Storage;

/// <summary>How long the changes of tables and of what belongs to them take: one value for each kind of change.</summary>
/// <remarks>A duration that AWS does not have is zero in <see cref="AwsLike"/>; where AWS's durations vary, it is a typical
/// one.</remarks>
internal sealed record StatusDelays
{
    /// <summary>The durations that were measured on AWS in October 2026.</summary>
    public static StatusDelays AwsLike { get; } =
        new()
        {
            TableCreation = Seconds(4),
            TableCreationWithIndexes = Seconds(15),
            TableDeletion = Seconds(5),
            TableDeletionWithIndexes = Seconds(10),
            UnitsIncrease = Seconds(2),
            UnitsDecrease = Seconds(1),
            ToProvisioned = Seconds(80),
            ToProvisionedWithIndexes = Seconds(98),
            ToOnDemandFirst = Seconds(150),
            ToOnDemandAgain = Seconds(4),
            IndexAllocation = Seconds(40),
            IndexBackfill = Seconds(480),
            IndexDeletion = Seconds(4),
            IndexUnits = Seconds(3),
            IndexOnDemandLimits = Seconds(2),
            WarmFirst = Seconds(390),
            WarmAgain = Seconds(2),
            StreamEnabling = Seconds(4),
            StreamDisabling = Seconds(4.5),
            Encryption = Seconds(22),
            EncryptionWithOldKey = Seconds(8.5),
            TableClass = Seconds(5),
            TableClassOfIndex = Seconds(5),
            ContinuousBackups = Seconds(3),
            InsightsEnabling = Seconds(8),
            InsightsDisabling = Seconds(2),
            KinesisEnabling = Seconds(4),
            KinesisDisabling = Seconds(1.5),
            KinesisPrecision = Seconds(138),
            BackupCreation = Seconds(0.05),
            Restore = Seconds(300),
            ReplicaListing = Seconds(6),
            ReplicaCreation = Seconds(30),
            ReplicaDeletionStart = Seconds(39),
            ReplicaDeletion = Seconds(160),
            Export = Seconds(140),
            Import = Seconds(111),
            TagLock = Seconds(1.7),
            Policy = Seconds(2),
        };

    public TimeSpan TableCreation { get; init; }

    public TimeSpan TableCreationWithIndexes { get; init; }

    public TimeSpan TableDeletion { get; init; }

    public TimeSpan TableDeletionWithIndexes { get; init; }

    public TimeSpan UnitsIncrease { get; init; }

    public TimeSpan UnitsDecrease { get; init; }

    public TimeSpan ToProvisioned { get; init; }

    public TimeSpan ToProvisionedWithIndexes { get; init; }

    /// <summary>The switch to on-demand billing of a table that never had it.</summary>
    public TimeSpan ToOnDemandFirst { get; init; }

    public TimeSpan ToOnDemandAgain { get; init; }

    /// <summary>The first phase of the creation of an index, in which its table has the status UPDATING.</summary>
    public TimeSpan IndexAllocation { get; init; }

    /// <summary>The second phase of the creation of an index, in which its table is ACTIVE.</summary>
    public TimeSpan IndexBackfill { get; init; }

    public TimeSpan IndexDeletion { get; init; }

    public TimeSpan IndexUnits { get; init; }

    public TimeSpan IndexOnDemandLimits { get; init; }

    public TimeSpan WarmFirst { get; init; }

    public TimeSpan WarmAgain { get; init; }

    public TimeSpan StreamEnabling { get; init; }

    public TimeSpan StreamDisabling { get; init; }

    public TimeSpan Encryption { get; init; }

    /// <summary>The part of <see cref="Encryption"/> in which the old key is shown.</summary>
    public TimeSpan EncryptionWithOldKey { get; init; }

    public TimeSpan TableClass { get; init; }

    public TimeSpan TableClassOfIndex { get; init; }

    public TimeSpan TimeToLive { get; init; }

    /// <summary>How long after its creation a table cannot be backed up.</summary>
    public TimeSpan ContinuousBackups { get; init; }

    public TimeSpan InsightsEnabling { get; init; }

    public TimeSpan InsightsDisabling { get; init; }

    public TimeSpan KinesisEnabling { get; init; }

    public TimeSpan KinesisDisabling { get; init; }

    public TimeSpan KinesisPrecision { get; init; }

    public TimeSpan BackupCreation { get; init; }

    public TimeSpan Restore { get; init; }

    /// <summary>The part of <see cref="ReplicaCreation"/> in which the replica is not listed and its table is UPDATING.</summary>
    public TimeSpan ReplicaListing { get; init; }

    public TimeSpan ReplicaCreation { get; init; }

    /// <summary>The part of <see cref="ReplicaDeletion"/> in which the replica is ACTIVE and its table is UPDATING.</summary>
    public TimeSpan ReplicaDeletionStart { get; init; }

    public TimeSpan ReplicaDeletion { get; init; }

    public TimeSpan Export { get; init; }

    public TimeSpan Import { get; init; }

    /// <summary>How long a change of tags keeps the tags of its table from other changes.</summary>
    public TimeSpan TagLock { get; init; }

    public TimeSpan Policy { get; init; }

    /// <summary>The same duration for every change of a status.</summary>
    /// <remarks>An index then is created as soon as its table is ACTIVE again.</remarks>
    public static StatusDelays CreateUniform(TimeSpan delay) =>
        new()
        {
            TableCreation = delay,
            TableCreationWithIndexes = delay,
            TableDeletion = delay,
            TableDeletionWithIndexes = delay,
            UnitsIncrease = delay,
            UnitsDecrease = delay,
            ToProvisioned = delay,
            ToProvisionedWithIndexes = delay,
            ToOnDemandFirst = delay,
            ToOnDemandAgain = delay,
            IndexAllocation = delay,
            IndexDeletion = delay,
            IndexUnits = delay,
            IndexOnDemandLimits = delay,
            WarmFirst = delay,
            WarmAgain = delay,
            StreamEnabling = delay,
            StreamDisabling = delay,
            Encryption = delay,
            EncryptionWithOldKey = delay / 2,
            TableClass = delay,
            TableClassOfIndex = delay,
            TimeToLive = delay,
            InsightsEnabling = delay,
            InsightsDisabling = delay,
            KinesisEnabling = delay,
            KinesisDisabling = delay,
            KinesisPrecision = delay,
            BackupCreation = delay,
            Restore = delay,
            ReplicaCreation = delay,
            ReplicaDeletion = delay,
            Export = delay,
            Import = delay,
        };

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
