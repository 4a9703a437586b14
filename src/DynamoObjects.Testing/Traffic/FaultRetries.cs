using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Traffic;

/// <summary>The SDK's retries of a real client, which follow an injected fault at once: nobody is overloaded.</summary>
internal static class FaultRetries
{
    /// <summary>The policy in place of the one that the SDK made; one that somebody else made stays.</summary>
    public static RetryPolicy Replace(RetryPolicy sdkPolicy, IClientConfig config) =>
        sdkPolicy.GetType() switch
        {
            var type when type == typeof(StandardRetryPolicy) => new StandardFaultRetries(config),
            var type when type == typeof(AdaptiveRetryPolicy) => new AdaptiveFaultRetries(config),
            _ => sdkPolicy,
        };
}
