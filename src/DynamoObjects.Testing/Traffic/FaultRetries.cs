using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Makes the SDK retry an injected fault at once, because no service is overloaded.</summary>
internal static class FaultRetries
{
    /// <summary>Returns the policy that replaces a policy of the SDK; a custom policy is kept.</summary>
    public static RetryPolicy Replace(RetryPolicy sdkPolicy, IClientConfig config) =>
        sdkPolicy.GetType() switch
        {
            var type when type == typeof(StandardRetryPolicy) => new StandardFaultRetries(config),
            var type when type == typeof(AdaptiveRetryPolicy) => new AdaptiveFaultRetries(config),
            _ => sdkPolicy,
        };
}
