using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock;

/// <summary>Provides options of a <see cref="MockDynamoDb"/>.</summary>
/// <remarks>The engine reads its options once, when it is created.</remarks>
public sealed class MockDynamoDbOptions
{
    /// <summary>Gets or sets the clock for time to live, table status, creation times, streams, client request tokens and
    /// retries.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the AWS region that the engine represents: it is part of ARNs, and chooses the error messages and limits
    /// that differ between regions.</summary>
    /// <value>The default is <c>us-east-1</c>. A name that is not an AWS region has the messages and limits of most regions.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Gets or sets the other AWS regions of the account, in which tables can have replicas.</summary>
    /// <value>Names such as <c>eu-west-1</c>. The default is empty: the account has only <see cref="Region"/>. A region has its own tables;
    /// <see cref="MockClientOptions.Region"/> chooses the region of a client.</value>
    public IReadOnlyCollection<string> Regions { get; set; } = [];

    /// <summary>Gets or sets the time until a write in a table with replicas arrives in the other regions, according to
    /// <see cref="TimeProvider"/>.</summary>
    /// <value>Zero to 100 years. The default is <see cref="TimeSpan.Zero"/>: when the write returns, the other regions have it. Set a delay
    /// to test code that reads old values, or two regions that write the same item. For a global table with strong consistency, reads are
    /// current regardless of the delay; during the delay, writes of the item in other regions fail with
    /// <see cref="Amazon.DynamoDBv2.Model.ReplicatedWriteConflictException"/>.</value>
    public TimeSpan ReplicationDelay { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets the AWS account ID that the engine represents.</summary>
    /// <value>Twelve digits. The default is <c>000000000000</c>.</value>
    public string AccountId { get; set; } = "000000000000";

    /// <summary>Gets or sets the time that a table or index stays CREATING, UPDATING or DELETING, and that settings of a table take to
    /// change, according to <see cref="TimeProvider"/>.</summary>
    /// <value>A <see cref="TimeSpan"/> from zero to 100 years for all changes, or <see cref="TableStatusDelays.AwsLike"/> for AWS's
    /// durations. The default is <see cref="TableStatusDelays.None"/>: a table is ACTIVE, or deleted, when the request returns.</value>
    public TableStatusDelays TableStatusDelay { get; set; } = TableStatusDelays.None;

    /// <summary>Gets or sets whether the engine limits how often the settings of a table change, as AWS does, according to
    /// <see cref="TimeProvider"/>.</summary>
    /// <value>The default is <see langword="false"/>: settings change as often as a test likes. If <see langword="true"/>, the engine
    /// rejects, for example, the fifth decrease of a table's capacity units in a day. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas in Amazon
    /// DynamoDB</see>.</value>
    public bool EnforceCooldowns { get; set; }

    /// <summary>Gets or sets the keys of AWS KMS that tables can be encrypted with.</summary>
    /// <value>The default is <see langword="null"/>: every key ID, alias or ARN names a key, an ARN also one of another account. If you
    /// set keys, the engine rejects all others as AWS does, except <c>alias/aws/dynamodb</c>, and also the keys that are not
    /// enabled.</value>
    public IReadOnlyCollection<MockEncryptionKey>? EncryptionKeys { get; set; }

    /// <summary>Gets or sets the maximum size of an item collection: all items of a table and its local secondary indexes that have
    /// the same partition key.</summary>
    /// <value>In bytes, one or more. The default is AWS's limit of 10 GB. With a lower limit, a test can cause an
    /// <see cref="Amazon.DynamoDBv2.Model.ItemCollectionSizeLimitExceededException"/> with a few items. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections.SizeLimit">Item
    /// collection size limit</see>.</value>
    public long ItemCollectionSizeLimit { get; set; } = 10L * 1024 * 1024 * 1024;

    /// <summary>Gets or sets the time that an expired item remains in a table with time to live, according to
    /// <see cref="TimeProvider"/>.</summary>
    /// <value>Zero to 100 years, in whole seconds. The default is <see cref="TimeSpan.Zero"/>: the first request after the expiration
    /// deletes the item. AWS deletes expired items within a few days, and reads return them until then. Set a delay to test code that must
    /// filter such items. See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html">Time to
    /// live</see>.</value>
    public TimeSpan TimeToLiveDelay { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets the maximum memory of a table's history for point-in-time recovery.</summary>
    /// <value>
    /// <para>In bytes, zero or more; the engine estimates them. The default is 64 MB. The setting applies to each table with point-in-time
    /// recovery.</para>
    /// <para>If a history needs more, the engine drops its oldest states: <c>EarliestRestorableDateTime</c>, which
    /// DescribeContinuousBackups returns, is then later than the recovery period requires, and a restore to an earlier time fails with an
    /// <see cref="Amazon.DynamoDBv2.Model.InvalidRestoreTimeException"/>.</para>
    /// </value>
    public long PointInTimeHistoryLimit { get; set; } = 64L * 1024 * 1024;

    /// <summary>Gets or sets the time after which the state of a table with point-in-time recovery can be restored, according to
    /// <see cref="TimeProvider"/>.</summary>
    /// <value>Zero to 100 years. The default is AWS's delay of five minutes: <c>LatestRestorableDateTime</c> is five minutes before the
    /// current time, but not before recovery was enabled. With <see cref="TimeSpan.Zero"/>, the current state can be restored.</value>
    public TimeSpan PointInTimeRecoveryDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets the store with the buckets of exports, imports and bulk operations, instead of Amazon S3.</summary>
    /// <value>The default is an empty <see cref="MemoryObjectStore"/>: an export ends with the failure code <c>S3NoSuchBucket</c>, as on
    /// AWS, until you create the bucket. An engine and its copies use the same store.</value>
    public IObjectStore ObjectStore { get; set; } = new MemoryObjectStore();

    /// <summary>The maximum delay, with which no clock overflows.</summary>
    internal static readonly TimeSpan MaxDelay = TimeSpan.FromDays(36_525);

    internal DatabaseSettings ToSettings()
    {
        ArgumentNullException.ThrowIfNull(TimeProvider);
        CheckRegion(Region, nameof(Region));
        ArgumentNullException.ThrowIfNull(Regions);
        foreach (var region in Regions)
            CheckRegion(region, nameof(Regions));
        ArgumentNullException.ThrowIfNull(AccountId);
        if (AccountId.Length != 12 || !AccountId.All(char.IsAsciiDigit))
            throw new ArgumentException($"AccountId must be twelve digits, but is '{AccountId}'.", nameof(AccountId));
        ArgumentNullException.ThrowIfNull(TableStatusDelay);
        ArgumentOutOfRangeException.ThrowIfLessThan(TableStatusDelay.Values.TableCreation, TimeSpan.Zero, nameof(TableStatusDelay));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TableStatusDelay.Values.TableCreation, MaxDelay, nameof(TableStatusDelay));
        ArgumentOutOfRangeException.ThrowIfLessThan(ReplicationDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ReplicationDelay, MaxDelay);
        if (EncryptionKeys?.Any(key => key is null) == true)
            throw new ArgumentException($"{nameof(EncryptionKeys)} contains null instead of a key.", nameof(EncryptionKeys));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ItemCollectionSizeLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(TimeToLiveDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TimeToLiveDelay, MaxDelay);
        ArgumentOutOfRangeException.ThrowIfNegative(PointInTimeHistoryLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(PointInTimeRecoveryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(PointInTimeRecoveryDelay, MaxDelay);
        ArgumentNullException.ThrowIfNull(ObjectStore);
        return new DatabaseSettings
        {
            TimeProvider = TimeProvider,
            Region = Region,
            AccountId = AccountId,
            Delays = TableStatusDelay.Values,
            EnforceCooldowns = EnforceCooldowns,
            EncryptionKeys = EncryptionKeys?.Select(key => key.ToStorage()).ToList(),
            ItemCollectionSizeLimit = ItemCollectionSizeLimit,
            TimeToLiveDelay = TimeToLiveDelay,
            PointInTimeHistoryLimit = PointInTimeHistoryLimit,
            PointInTimeDelay = PointInTimeRecoveryDelay,
            Buckets = new ObjectStoreBuckets(ObjectStore),
            OtherRegions = [.. Regions.Distinct().Where(region => region != Region)],
            ReplicationDelay = ReplicationDelay,
        };
    }

    private static void CheckRegion(string? region, string option)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(region, option);
        if (!region.All(each => char.IsAsciiLetterOrDigit(each) || each == '-'))
            throw new ArgumentException(
                $"{option} must consist of ASCII letters, digits and '-', such as us-east-1, but is '{region}'.",
                option
            );
    }
}
