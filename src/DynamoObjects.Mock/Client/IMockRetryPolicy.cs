namespace DynamoObjects.Mock.Client;

/// <summary>What a retry policy of ours says beside what the SDK asks of one.</summary>
internal interface IMockRetryPolicy
{
    /// <summary>Whether a request that succeeds has to pass the policy now.</summary>
    bool NeedsEveryRequest { get; }
}
