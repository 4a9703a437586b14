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
    public async Task A_request_without_a_signature_is_rejected()
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var request = ServerFixture.Request("ListTables", "{}");
        request.Headers.Remove("Authorization");

        await AssertRejectedAsync(fixture, request, "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("Bearer AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f")]
    [InlineData("AWS Credential=a/b/c/d/e, SignedHeaders=host, Signature=f")]
    public async Task A_header_of_another_scheme_is_not_a_signature(string authorization)
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var request = ServerFixture.Request("ListTables", "{}");
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        await AssertRejectedAsync(fixture, request, "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }

    [Theory]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b/c/d/e,SignedHeaders=host,Signature=f")]
    [InlineData("AWS4-HMAC-SHA256 Signature=f, Credential=a/b/c/d/e,   SignedHeaders=host")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b/c/d/e SignedHeaders=host Signature=f")]
    public async Task Without_credentials_of_the_server_any_form_of_a_complete_signature_is_accepted(string authorization)
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var request = ServerFixture.Request("ListTables", "{}");
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        Assert.Equal(200, (await fixture.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host", "Authorization header requires 'Signature' parameter. ")]
    [InlineData(
        "AWS4-HMAC-SHA256 Signature=a",
        "Authorization header requires 'Credential' parameter. Authorization header requires 'SignedHeaders' parameter. "
    )]
    [InlineData(
        "AWS4-HMAC-SHA256 x",
        "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization "
            + "header requires 'SignedHeaders' parameter. "
    )]
    public async Task The_missing_parts_of_a_signature_are_named(string authorization, string lacks)
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var request = ServerFixture.Request("ListTables", "{}");
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        await AssertRejectedAsync(fixture, request, "IncompleteSignatureException", $"{lacks}Authorization={authorization}");
    }

    [Fact]
    public async Task A_signature_needs_a_date()
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var request = ServerFixture.Request("ListTables", "{}");
        request.Headers.Remove("X-Amz-Date");

        await AssertRejectedAsync(
            fixture,
            request,
            "IncompleteSignatureException",
            $"Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization={RawRequest.Authorization}"
        );
    }

    [Fact]
    public async Task A_signature_can_be_in_the_query_but_not_in_both_places()
    {
        await using var fixture = await ServerFixture.StartAsync();
        const string Query =
            "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a%2Fb%2Fc%2Fd%2Fe"
            + "&X-Amz-Signature=f&X-Amz-SignedHeaders=host&X-Amz-Date=20261123T000000Z";
        using var both = ServerFixture.Request("ListTables", "{}");
        both.RequestUri = new(Query, UriKind.Relative);
        using var query = ServerFixture.Request("ListTables", "{}");
        query.Headers.Remove("Authorization");
        query.RequestUri = new(Query, UriKind.Relative);
        using var half = ServerFixture.Request("ListTables", "{}");
        half.Headers.Remove("Authorization");
        half.RequestUri = new("/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a&X-Amz-SignedHeaders=host", UriKind.Relative);

        await AssertRejectedAsync(
            fixture,
            both,
            "InvalidSignatureException",
            "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."
        );
        Assert.Equal(200, (await fixture.SendAsync(query)).Status);
        await AssertRejectedAsync(
            fixture,
            half,
            "IncompleteSignatureException",
            "AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-Date'. "
                + "Re-examine the query-string parameters."
        );
    }

    [Fact]
    public async Task With_keys_only_their_signatures_are_accepted()
    {
        await using var fixture = await ServerFixture.StartAsync(
            new() { Credentials = new Dictionary<string, string> { ["known"] = "secret" } }
        );
        using var right = CreateClient(fixture, "known", "secret");
        using var wrong = CreateClient(fixture, "known", "guess");
        using var unknownClient = CreateClient(fixture, "stranger", "secret");

        Assert.Equal(["store"], (await right.ListTablesAsync()).TableNames);
        await right.PutItemAsync("store", new() { ["id"] = new("ø with spaces + /?&=") });
        var forged = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => wrong.ListTablesAsync());
        var unknown = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => unknownClient.ListTablesAsync());

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
        await using var fixture = await ServerFixture.StartAsync(
            new() { Credentials = new Dictionary<string, string> { ["known"] = "secret" } }
        );
        using var changing = new TamperingClientFactory();
        using var client = new AmazonDynamoDBClient(
            new BasicAWSCredentials("known", "secret"),
            new AmazonDynamoDBConfig
            {
                ServiceURL = fixture.Server.Endpoint.ToString(),
                AuthenticationRegion = "us-east-1",
                HttpClientFactory = changing,
            }
        );

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            client.PutItemAsync("store", new() { ["id"] = new("mine") })
        );

        Assert.Equal("InvalidSignatureException", exception.ErrorCode);
        Assert.Empty(((ScanResponse)fixture.Server.Mock.Execute(new ScanRequest("store"))).Items);
    }

    [Theory]
    [InlineData(6, "Signature expired: 20261123T000000Z is now earlier than 20261123T000100Z (20261123T000600Z - 5 min.)")]
    [InlineData(-6, "Signature not yet current: 20261123T000000Z is still later than 20261122T235900Z (20261122T235400Z + 5 min.)")]
    public async Task A_signature_is_valid_for_five_minutes(int minutes, string message)
    {
        await using var fixture = await ServerFixture.StartAsync(
            new()
            {
                Credentials = new Dictionary<string, string> { ["key"] = "secret" },
                TimeProvider = new FakeTimeProvider(Signed.AddMinutes(minutes)),
            }
        );
        using var request = ServerFixture.Request("ListTables", "{}");

        await AssertRejectedAsync(fixture, request, "InvalidSignatureException", message);
    }

    private static AmazonDynamoDBClient CreateClient(ServerFixture fixture, string key, string secret) =>
        new(
            new BasicAWSCredentials(key, secret),
            new AmazonDynamoDBConfig { ServiceURL = fixture.Server.Endpoint.ToString(), AuthenticationRegion = "us-east-1" }
        );

    private static async Task AssertRejectedAsync(ServerFixture fixture, HttpRequestMessage request, string type, string message)
    {
        var reply = await fixture.SendAsync(request);
        Assert.Equal(400, reply.Status);
        Assert.Equal($$"""{"__type":"com.amazon.coral.service#{{type}}","message":"{{message}}"}""", reply.Body);
    }

    /// <summary>Changes signed parts of a request after it is signed.</summary>
    private sealed class TamperingClientFactory : HttpClientFactory, IDisposable
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
