using System.Net.Http.Headers;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Http;

namespace DynamoObjects.Mock.Server.Tests;

/// <summary>A server with a table <c>store</c>, and raw requests to it.</summary>
internal sealed class ServerFixture : IAsyncDisposable
{
    // Headers that are not ASCII are sent unchanged, since they test the server.
    private readonly SocketsHttpHandler _handler = new() { RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1 };

    private ServerFixture(MockDynamoDbServer server)
    {
        Server = server;
        Http = new HttpClient(_handler) { BaseAddress = server.Endpoint };
    }

    public MockDynamoDbServer Server { get; }

    public HttpClient Http { get; }

    public static async Task<ServerFixture> StartAsync(MockDynamoDbServerOptions? options = null)
    {
        var server = await MockDynamoDbServer.StartAsync(null, options ?? new());
        server.Mock.Execute(
            new CreateTableRequest
            {
                TableName = "store",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        return new ServerFixture(server);
    }

    public static HttpRequestMessage Request(string operation, string body) => Request(operation, Encoding.UTF8.GetBytes(body));

    public static HttpRequestMessage Request(string operation, byte[] body) =>
        RawRequest.Create("DynamoDB_20120810." + operation, new ByteArrayContent(body));

    public async Task<RawResponse> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        return new RawResponse(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers,
            response.Content.Headers
        );
    }

    public Task<RawResponse> PostAsync(string operation, string body) => SendAsync(Request(operation, body));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _handler.Dispose();
        await Server.DisposeAsync();
    }

    public sealed record RawResponse(int Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
    {
        public string GetHeader(string name) => Assert.Single(Headers.GetValues(name));
    }
}
