using System.Net.Http.Headers;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Tests;

/// <summary>A server with a table <c>store</c>, and raw requests to it.</summary>
internal sealed class Peer : IAsyncDisposable
{
    public const string Authorization =
        "AWS4-HMAC-SHA256 Credential=key/20261123/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0123456789abcdef";

    // Headers that are no ASCII are sent as they are: it is the server that must bear them.
    private readonly SocketsHttpHandler _handler = new() { RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1 };

    private Peer(MockDynamoDbServer server)
    {
        Server = server;
        Http = new HttpClient(_handler) { BaseAddress = server.Endpoint };
    }

    public MockDynamoDbServer Server { get; }

    public HttpClient Http { get; }

    public static async Task<Peer> StartAsync(MockDynamoDbServerOptions? options = null)
    {
        var server = await MockDynamoDbServer.StartAsync(null, options ?? new());
        server.Mock.Execute(new CreateTableRequest
        {
            TableName = "store",
            BillingMode = BillingMode.PAY_PER_REQUEST,
            AttributeDefinitions = [new("id", ScalarAttributeType.S)],
            KeySchema = [new("id", KeyType.HASH)],
        });
        return new Peer(server);
    }

    public static HttpRequestMessage Request(string operation, string body) => Request(operation, Encoding.UTF8.GetBytes(body));

    public static HttpRequestMessage Request(string operation, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810." + operation);
        request.Headers.Add("X-Amz-Date", "20261123T000000Z");
        request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        return request;
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers);
    }

    public Task<Reply> PostAsync(string operation, string body) => SendAsync(Request(operation, body));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _handler.Dispose();
        await Server.DisposeAsync();
    }

    internal sealed record Reply(int Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
    {
        public string Header(string name) => Assert.Single(Headers.GetValues(name));
    }
}
