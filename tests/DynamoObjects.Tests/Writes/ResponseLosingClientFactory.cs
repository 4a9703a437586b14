using Amazon.Runtime;

namespace DynamoObjects.Tests.Writes;

/// <summary>Loses responses of the SDK's HTTP client.</summary>
internal sealed class ResponseLosingClientFactory(Func<Exception> exception) : HttpClientFactory
{
    public bool LoseNextResponse { get; set; }

    /// <summary>Responds to the next request in place of DynamoDB.</summary>
    public Func<HttpResponseMessage>? NextResponse { get; set; }

    public int LostCount { get; private set; }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private sealed class Handler(ResponseLosingClientFactory owner) : DelegatingHandler(new HttpClientHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (owner.NextResponse is { } createResponse)
            {
                owner.NextResponse = null;
                return createResponse();
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (!owner.LoseNextResponse)
                return response;
            (owner.LoseNextResponse, owner.LostCount) = (false, owner.LostCount + 1);
            response.Dispose();
            throw owner.Error();
        }
    }

    private Exception Error() => exception();
}
