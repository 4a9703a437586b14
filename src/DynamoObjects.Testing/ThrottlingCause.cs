namespace DynamoObjects.Testing;

/// <summary>What DynamoDB has too little of when it throttles; see
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TroubleshootingThrottling.html">Troubleshooting
/// throttling</see>.</summary>
public enum ThrottlingCause
{
    /// <summary>The table's or index's provisioned capacity: a
    /// <see cref="Amazon.DynamoDBv2.Model.ProvisionedThroughputExceededException"/>.</summary>
    ProvisionedThroughput,

    /// <summary>What one partition can give, a hot key: a <see cref="Amazon.DynamoDBv2.Model.ThrottlingException"/>.</summary>
    KeyRange,

    /// <summary>The maximum that was set for a table billed per request: a
    /// <see cref="Amazon.DynamoDBv2.Model.ThrottlingException"/>.</summary>
    OnDemandMaximum,

    /// <summary>The account's quota in the region: a <see cref="Amazon.DynamoDBv2.Model.RequestLimitExceededException"/>.</summary>
    AccountLimit,
}
