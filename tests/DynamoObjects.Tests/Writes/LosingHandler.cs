using Amazon.Runtime;

namespace DynamoObjects.Tests.Writes;

/// <summary>Loses responses of the HTTP client that the SDK sends through.</summary>
internal sealed class LosingHandler(Func<Exception> error) : HttpClientFactory
{
    public bool LosesNext { get; set; }

    /// <summary>Answers the next request in place of DynamoDB.</summary>
    public Func<HttpResponseMessage>? AnswersNext { get; set; }

    public int Lost { get; private set; }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private sealed class Handler(LosingHandler owner) : DelegatingHandler(new HttpClientHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (owner.AnswersNext is { } answer)
            {
                owner.AnswersNext = null;
                return answer();
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (!owner.LosesNext)
                return response;
            (owner.LosesNext, owner.Lost) = (false, owner.Lost + 1);
            response.Dispose();
            throw owner.Error();
        }
    }

    private Exception Error() => error();
}
