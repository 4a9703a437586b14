using Amazon.Runtime;
using Amazon.Runtime.Internal;
using CallContext = Amazon.Runtime.Internal.ExecutionContext;

namespace DynamoObjects.Mock.Client;

/// <summary>A client's retries: which errors, how often and after which wait is decided by the policy that the SDK made
/// for the client.</summary>
internal sealed class ClientRetries
{
    private readonly IClientConfig _config;
    private readonly RetryPolicy? _policy;

    /// <param name="config">The client's configuration.</param>
    /// <param name="sdkPolicy">The policy in the pipeline that the SDK made; <see langword="null"/> where nothing is retried.</param>
    /// <param name="backoff">How the client waits.</param>
    public ClientRetries(IClientConfig config, RetryPolicy? sdkPolicy, RetryBackoff backoff)
    {
        _config = config;

        // A policy that somebody put there in the SDK's place stays as it is, with its waits.
        _policy = sdkPolicy?.GetType() switch
        {
            var type when type == typeof(StandardRetryPolicy) => new MockStandardRetryPolicy(config, backoff),
            var type when type == typeof(AdaptiveRetryPolicy) => new MockAdaptiveRetryPolicy(config, backoff),
            _ => sdkPolicy,
        };
    }

    /// <summary>Whether a request that succeeds has to pass the policy now.</summary>
    public bool NeedsEveryRequest => _policy is not (null or IMockRetryPolicy { NeedsEveryRequest: false });

    // For the SDK a disposed object is a connection that was lost; here it is the engine, and gone for good.
    public static bool IsMockDisposed(Exception exception) => exception is ObjectDisposedException;

    /// <summary>The handler in place of the SDK's, where there is one.</summary>
    public RetryHandler CreateHandler() => new(_policy);

    /// <summary>Whether the pipeline should decide about an attempt that failed outside of it.</summary>
    public bool CanRetry(AmazonWebServiceRequest request, Exception exception)
    {
        if (_policy is null)
            return false;

        // A context of its own: the policy notes in it what it has decided.
        var context = new CallContext(
            new RequestContext(false) { ClientConfig = _config, OriginalRequest = request },
            new ResponseContext()
        );
        return _policy.RetryForException(context, exception) || _policy.IsStaleConnectionError(exception);
    }
}
