namespace DynamoObjects.Mock.Client;

/// <summary>What the client asks of the mock's retry policies in addition to the SDK's members.</summary>
internal interface IMockRetryPolicy
{
    /// <summary>Whether a successful request has to pass through the policy now.</summary>
    bool NeedsEveryRequest { get; }
}
