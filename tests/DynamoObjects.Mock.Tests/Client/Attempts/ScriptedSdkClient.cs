using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Tests.Client.Attempts;

/// <summary>The SDK's own client with an HTTP handler that a test scripts; its retries follow at once.</summary>
internal sealed class ScriptedSdkClient : AmazonDynamoDBClient
{
    /// <param name="respond">Returns the response to each attempt.</param>
    /// <param name="retryMode">As in the SDK's configuration; <see langword="null"/> for the SDK's default.</param>
    /// <param name="maxErrorRetry">As in the SDK's configuration; <see langword="null"/> for the SDK's default.</param>
    public ScriptedSdkClient(Func<HttpResponseMessage> respond, RequestRetryMode? retryMode = null, int? maxErrorRetry = null)
        : base(new BasicAWSCredentials("key", "secret"), Configure(respond, retryMode, maxErrorRetry))
    {
        var policy = RuntimePipeline.EnumerateHandlers().OfType<RetryHandler>().Single().RetryPolicy;
        if (policy is AdaptiveRetryPolicy)
        {
            typeof(AdaptiveRetryPolicy)
                .GetProperty("TokenBucket", BindingFlags.Instance | BindingFlags.NonPublic)!
                .SetValue(policy, new NoDelayTokenBucket());
        }

        MaxRetries = policy.MaxRetries;
        RuntimePipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new NoDelayRetryPolicy(policy)));
    }

    /// <summary>How many retries the SDK makes.</summary>
    public int MaxRetries { get; }

    private static AmazonDynamoDBConfig Configure(Func<HttpResponseMessage> respond, RequestRetryMode? retryMode, int? maxErrorRetry)
    {
        // The SDK shares its retry quota among the clients of an endpoint; here each client has its own endpoint.
        var config = new AmazonDynamoDBConfig
        {
            ServiceURL = $"http://{Guid.NewGuid():N}.example",
            AuthenticationRegion = "us-east-1",
            HttpClientFactory = new ScriptedHttpClientFactory(respond),
        };
        if (retryMode is { } mode)
            config.RetryMode = mode;
        if (maxErrorRetry is { } retries)
            config.MaxErrorRetry = retries;
        return config;
    }

    private sealed class ScriptedHttpClientFactory(Func<HttpResponseMessage> respond) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new ScriptedHandler(respond));

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;
    }

    private sealed class ScriptedHandler(Func<HttpResponseMessage> respond) : HttpMessageHandler
    {
        // Like a real handler, it fails in the task.
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return respond();
        }
    }
}
