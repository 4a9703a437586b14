using Amazon.Runtime;
using Amazon.Runtime.Internal;
using CallContext = Amazon.Runtime.Internal.ExecutionContext;

namespace DynamoObjects.Mock.Client;

/// <summary>A client's retries: the policy that the SDK created for the client decides which errors to retry, how often, and after
/// which wait.</summary>
internal sealed class ClientRetries
{
    private readonly IClientConfig _config;
    private readonly RetryPolicy? _policy;

    /// <param name="config">The client's configuration.</param>
    /// <param name="sdkPolicy">The policy in the SDK's pipeline; <see langword="null"/> if nothing is retried.</param>
    /// <param name="backoff">The waits between attempts.</param>
    public ClientRetries(IClientConfig config, RetryPolicy? sdkPolicy, RetryBackoff backoff)
    {
        _config = config;

        // A custom policy stays as it is, with its waits.
        _policy = sdkPolicy?.GetType() switch
        {
            var type when type == typeof(StandardRetryPolicy) => new MockStandardRetryPolicy(config, backoff),
            var type when type == typeof(AdaptiveRetryPolicy) => new MockAdaptiveRetryPolicy(config, backoff),
            _ => sdkPolicy,
        };
    }

    /// <summary>Whether a successful request has to pass through the policy now.</summary>
    public bool NeedsEveryRequest => _policy is not (null or IMockRetryPolicy { NeedsEveryRequest: false });

    // The SDK interprets a disposed object as a lost connection; here it is the engine, which does not come back.
    public static bool IsMockDisposed(Exception exception) => exception is ObjectDisposedException;

    /// <summary>Creates the handler that replaces the SDK's.</summary>
    public RetryHandler CreateHandler() => new(_policy);

    /// <summary>Whether the pipeline should decide about an attempt that failed outside of it.</summary>
    public bool CanRetry(AmazonWebServiceRequest request, Exception exception)
    {
        if (_policy is null)
            return false;

        // A separate context: the policy records its decision in it.
        var context = new CallContext(
            new RequestContext(false) { ClientConfig = _config, OriginalRequest = request },
            new ResponseContext()
        );
        return _policy.RetryForException(context, exception) || _policy.IsStaleConnectionError(exception);
    }
}
