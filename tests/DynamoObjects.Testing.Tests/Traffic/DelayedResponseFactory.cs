using System.Net;
using System.Text;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Tests.Traffic;

/// <summary>A service that responds to every request with an empty object, when the test allows it.</summary>
internal sealed class DelayedResponseFactory : HttpClientFactory
{
    private readonly TaskCompletionSource _respond = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _requestReceived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first request has arrived.</summary>
    public Task RequestReceived => _requestReceived.Task;

    public void Respond() => _respond.SetResult();

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    private sealed class Handler(DelayedResponseFactory service) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            service._requestReceived.TrySetResult();
            await service._respond.Task.WaitAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("{}", Encoding.UTF8, "application/x-amz-json-1.0"),
                RequestMessage = request,
            };
        }
    }
}
