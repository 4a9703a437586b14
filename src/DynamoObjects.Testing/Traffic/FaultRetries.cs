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

    /// <summary>The budget of retries that the SDK shares among all clients of an endpoint in the process: here each client
    /// has one, or one test's faults would starve another's.</summary>
    public static RetryCapacity? OwnQuota(RetryCapacity? shared) => shared is null ? null : new RetryCapacity(shared.MaxCapacity);
}
