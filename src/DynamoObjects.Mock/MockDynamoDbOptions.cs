using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock;

/// <summary>How a <see cref="MockDynamoDb"/> behaves.</summary>
/// <remarks>Options are read once, when the engine is made.</remarks>
public sealed class MockDynamoDbOptions
{
    /// <summary>The clock for table status, creation times and tokens.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>. The engine only reads it: it starts no timer.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The AWS region that the engine answers as.</summary>
    /// <value>The default is <c>us-east-1</c>.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The AWS account that the engine answers as, twelve digits.</summary>
    /// <value>The default is <c>000000000000</c>.</value>
    public string AccountId { get; set; } = "000000000000";

    /// <summary>How long a table or index stays CREATING, UPDATING or DELETING, and time to live ENABLING or DISABLING, by
    /// <see cref="TimeProvider"/>.</summary>
    /// <value>Zero to 100 years; the default is <see cref="TimeSpan.Zero"/>: a table is ACTIVE, or gone, when the call that
    /// asked for it returns.</value>
    public TimeSpan TableStatusDelay { get; set; } = TimeSpan.Zero;

    /// <summary>The most bytes of an item collection: what a table with local secondary indexes, and these, have of one
    /// partition key.</summary>
    /// <value>One or more; the default is AWS's 10 GB. A lower limit lets a test meet the
    /// <see cref="Amazon.DynamoDBv2.Model.ItemCollectionSizeLimitExceededException"/> with a few items. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections.SizeLimit">Item
    /// collection size limit</see>.</value>
    public long ItemCollectionSizeLimit { get; set; } = 10L * 1024 * 1024 * 1024;

    /// <summary>How long an item that has expired stays, by <see cref="TimeProvider"/>, in tables with time to live.</summary>
    /// <value>Zero to 100 years, in whole seconds; the default is <see cref="TimeSpan.Zero"/>: it is gone at the first
    /// request after it has expired. AWS deletes within a few days, and until then reads see the item: set a delay to test
    /// code that must filter such items. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html">Time to live</see>.</value>
    public TimeSpan TimeToLiveDelay { get; set; } = TimeSpan.Zero;

    /// <summary>A hundred years, after which no clock overflows.</summary>
    internal static readonly TimeSpan MaxDelay = TimeSpan.FromDays(36_525);

    internal DatabaseSettings ToSettings()
    {
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentException.ThrowIfNullOrWhiteSpace(Region);
        if (!Region.All(each => char.IsAsciiLetterOrDigit(each) || each == '-'))
            throw new ArgumentException(
                $"Region must be letters, digits and '-' of ASCII, such as us-east-1, but is '{Region}'.",
                nameof(Region)
            );
        ArgumentNullException.ThrowIfNull(AccountId);
        if (AccountId.Length != 12 || !AccountId.All(char.IsAsciiDigit))
            throw new ArgumentException($"AccountId must be twelve digits, but is '{AccountId}'.", nameof(AccountId));
        ArgumentOutOfRangeException.ThrowIfLessThan(TableStatusDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TableStatusDelay, MaxDelay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ItemCollectionSizeLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(TimeToLiveDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TimeToLiveDelay, MaxDelay);
        return new DatabaseSettings(TimeProvider, Region, AccountId, TableStatusDelay, ItemCollectionSizeLimit, TimeToLiveDelay);
    }
}
