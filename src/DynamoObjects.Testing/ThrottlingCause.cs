namespace DynamoObjects.Testing;

/// <summary>Specifies the limit that a throttled request exceeds.</summary>
/// <remarks>See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TroubleshootingThrottling.html">Troubleshooting
/// throttling</see>.</remarks>
public enum ThrottlingCause
{
    /// <summary>The provisioned capacity of the table or index: a
    /// <see cref="Amazon.DynamoDBv2.Model.ProvisionedThroughputExceededException"/>.</summary>
    ProvisionedThroughput,

    /// <summary>The capacity of one partition (a hot key): a
    /// <see cref="Amazon.DynamoDBv2.Model.ThrottlingException"/>.</summary>
    KeyRange,

    /// <summary>The maximum throughput that is set for an on-demand table: a
    /// <see cref="Amazon.DynamoDBv2.Model.ThrottlingException"/>.</summary>
    OnDemandMaximum,

    /// <summary>The account's quota in the region: a
    /// <see cref="Amazon.DynamoDBv2.Model.RequestLimitExceededException"/>.</summary>
    AccountLimit,
}
