using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Server;
using DynamoObjects.Testing;

namespace DynamoObjects.Bench;

/// <summary>What the endpoint of a test adds to a read: through HTTP and the test's client, and straight through the test's
/// client; and what the server of the mock adds, which has no test behind it. The client is that of the SDK, and, without its
/// signatures and marshalling, a bare HTTP client.</summary>
internal static class EndpointCost
{
    private const string Table = "visits";
    private const int Reads = 1_000;
    private const int Rounds = 5;

    private const string Authorization =
        "AWS4-HMAC-SHA256 Credential=bench/20261201/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-target, Signature=0";

    public static async Task<int> RunAsync()
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        await CreateAsync(test.Client, Table);
        await using var server = await MockDynamoDbServer.StartAsync(test.Mock);
        var endpoint = await test.GetEndpointAsync();
        using var remote = Connect(endpoint);
        using var served = Connect(server.Endpoint);
        using var bareRemote = new HttpClient { BaseAddress = endpoint };
        using var bareServed = new HttpClient { BaseAddress = server.Endpoint };

        for (var round = 0; round < Rounds; round++)
        {
            var straight = await TimeAsync(test.Client, Table);
            var throughServer = await TimeAsync(served, test.TablePrefix + Table);
            var throughEndpoint = await TimeAsync(remote, Table);
            var bareThroughServer = await TimeAsync(bareServed, test.TablePrefix + Table);
            var bareThroughEndpoint = await TimeAsync(bareRemote, Table);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Reads} reads, each: {straight:0.000} ms straight, {throughServer:0.000} ms through the mock's server, "
                        + $"{throughEndpoint:0.000} ms through the endpoint of the test: {throughEndpoint - straight:0.000} ms more; "
                        + $"of a bare HTTP client: {bareThroughServer:0.000} ms and {bareThroughEndpoint:0.000} ms"
                )
            );
            test.Requests.Clear();
        }

        return 0;
    }

    private static AmazonDynamoDBClient Connect(Uri endpoint) =>
        new(
            new BasicAWSCredentials("bench", "bench"),
            new AmazonDynamoDBConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = "us-east-1" }
        );

    private static async Task CreateAsync(AmazonDynamoDBClient client, string table)
    {
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        await client.PutItemAsync(table, new() { ["id"] = new("a"), ["text"] = new(new string('x', 500)) });
    }

    private static Task<double> TimeAsync(AmazonDynamoDBClient client, string table) =>
        TimeAsync(async () => (await client.GetItemAsync(table, new() { ["id"] = new("a") })).Item?["id"].S == "a");

    private static Task<double> TimeAsync(HttpClient client, string table)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"TableName":"{{table}}","Key":{"id":{"S":"a"} } }""");
        return TimeAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
            request.Headers.Add("X-Amz-Target", "DynamoDB_20120810.GetItem");
            request.Headers.Add("X-Amz-Date", "20261201T000000Z");
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);
            using var response = await client.SendAsync(request);
            return (await response.Content.ReadAsByteArrayAsync()).AsSpan().IndexOf("\"id\":{\"S\":\"a\"}"u8) > 0;
        });
    }

    private static async Task<double> TimeAsync(Func<Task<bool>> read)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Reads; i++)
        {
            if (!await read())
                throw new InvalidOperationException("What was written was not read.");
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Reads;
    }
}
