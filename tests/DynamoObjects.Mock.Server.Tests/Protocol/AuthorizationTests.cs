using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Http;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

public class AuthorizationTests
{
    private static readonly DateTimeOffset Signed = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_request_without_a_signature_is_refused()
    {
        await using var peer = await Peer.StartAsync();
        using var request = Peer.Request("ListTables", "{}");
        request.Headers.Remove("Authorization");

        await AssertRefused(peer, request, "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }

    [Theory]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host", "Authorization header requires 'Signature' parameter. ")]
    [InlineData(
        "AWS4-HMAC-SHA256 Signature=a",
        "Authorization header requires 'Credential' parameter. Authorization header requires 'SignedHeaders' parameter. "
    )]
    [InlineData(
        "x",
        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization "
            + "header requires 'SignedHeaders' parameter. "
    )]
    public async Task What_a_signature_lacks_is_named(string authorization, string lacks)
    {
        await using var peer = await Peer.StartAsync();
        using var request = Peer.Request("ListTables", "{}");
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        await AssertRefused(peer, request, "IncompleteSignatureException", $"{lacks}Authorization={authorization}");
    }

    [Fact]
    public async Task A_signature_needs_a_date()
    {
        await using var peer = await Peer.StartAsync();
        using var request = Peer.Request("ListTables", "{}");
        request.Headers.Remove("X-Amz-Date");

        await AssertRefused(
            peer,
            request,
            "IncompleteSignatureException",
            $"Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization={RawRequest.Authorization}"
        );
    }

    [Fact]
    public async Task A_signature_may_stand_in_the_query_but_not_in_both_places()
    {
        await using var peer = await Peer.StartAsync();
        const string Query =
            "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a%2Fb%2Fc%2Fd%2Fe"
            + "&X-Amz-Signature=f&X-Amz-SignedHeaders=host&X-Amz-Date=20261123T000000Z";
        using var both = Peer.Request("ListTables", "{}");
        both.RequestUri = new(Query, UriKind.Relative);
        using var query = Peer.Request("ListTables", "{}");
        query.Headers.Remove("Authorization");
        query.RequestUri = new(Query, UriKind.Relative);
        using var half = Peer.Request("ListTables", "{}");
        half.Headers.Remove("Authorization");
        half.RequestUri = new("/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a&X-Amz-SignedHeaders=host", UriKind.Relative);

        await AssertRefused(
            peer,
            both,
            "InvalidSignatureException",
            "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."
        );
        Assert.Equal(200, (await peer.SendAsync(query)).Status);
        await AssertRefused(
            peer,
            half,
            "IncompleteSignatureException",
            "AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-Date'. "
                + "Re-examine the query-string parameters."
        );
    }

    [Fact]
    public async Task With_keys_only_their_signatures_are_taken()
    {
        await using var peer = await Peer.StartAsync(new() { Credentials = new Dictionary<string, string> { ["known"] = "secret" } });
        using var right = Client(peer, "known", "secret");
        using var wrong = Client(peer, "known", "guess");
        using var stranger = Client(peer, "stranger", "secret");

        Assert.Equal(["store"], (await right.ListTablesAsync()).TableNames);
        await right.PutItemAsync("store", new() { ["id"] = new("ø with spaces + /?&=") });
        var forged = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => wrong.ListTablesAsync());
        var unknown = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => stranger.ListTablesAsync());

        Assert.Equal("InvalidSignatureException", forged.ErrorCode);
        Assert.StartsWith(
            "The request signature we calculated does not match the signature you provided.",
            forged.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ("UnrecognizedClientException", "The security token included in the request is invalid."),
            (unknown.ErrorCode, unknown.Message)
        );
    }

    [Fact]
    public async Task A_signed_body_cannot_be_changed()
    {
        await using var peer = await Peer.StartAsync(new() { Credentials = new Dictionary<string, string> { ["known"] = "secret" } });
        using var changing = new ChangingClientFactory();
        using var client = new AmazonDynamoDBClient(
            new BasicAWSCredentials("known", "secret"),
            new AmazonDynamoDBConfig
            {
                ServiceURL = peer.Server.Endpoint.ToString(),
                AuthenticationRegion = "us-east-1",
                HttpClientFactory = changing,
            }
        );

        var failure = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.PutItemAsync("store", new() { ["id"] = new("mine") }));

        Assert.Equal("InvalidSignatureException", failure.ErrorCode);
        Assert.Empty(((ScanResponse)peer.Server.Mock.Execute(new ScanRequest("store"))).Items);
    }

    [Theory]
    [InlineData(6, "Signature expired: 20261123T000000Z is now earlier than 20261123T000100Z (20261123T000600Z - 5 min.)")]
    [InlineData(-6, "Signature not yet current: 20261123T000000Z is still later than 20261122T235900Z (20261122T235400Z + 5 min.)")]
    public async Task A_signature_counts_for_five_minutes(int minutes, string message)
    {
        await using var peer = await Peer.StartAsync(
            new()
            {
                Credentials = new Dictionary<string, string> { ["key"] = "secret" },
                TimeProvider = new FakeTimeProvider(Signed.AddMinutes(minutes)),
            }
        );
        using var request = Peer.Request("ListTables", "{}");

        await AssertRefused(peer, request, "InvalidSignatureException", message);
    }

    private static AmazonDynamoDBClient Client(Peer peer, string key, string secret) =>
        new(
            new BasicAWSCredentials(key, secret),
            new AmazonDynamoDBConfig { ServiceURL = peer.Server.Endpoint.ToString(), AuthenticationRegion = "us-east-1" }
        );

    private static async Task AssertRefused(Peer peer, HttpRequestMessage request, string type, string message)
    {
        var reply = await peer.SendAsync(request);
        Assert.Equal(400, reply.Status);
        Assert.Equal($$"""{"__type":"com.amazon.coral.service#{{type}}","message":"{{message}}"}""", reply.Body);
    }

    /// <summary>Changes what was signed, on its way.</summary>
    private sealed class ChangingClientFactory : HttpClientFactory, IDisposable
    {
        private readonly Handler _handler = new();

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(_handler, disposeHandler: false);

        public void Dispose() => _handler.Dispose();

        private sealed class Handler() : DelegatingHandler(new SocketsHttpHandler())
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var body = (await request.Content!.ReadAsStringAsync(cancellationToken)).Replace("mine", "hers", StringComparison.Ordinal);
                var type = request.Content.Headers.ContentType;
                request.Content = new StringContent(body);
                request.Content.Headers.ContentType = type;
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }
}
