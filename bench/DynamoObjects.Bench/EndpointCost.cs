using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Server;
using DynamoObjects.Testing;

namespace DynamoObjects.Bench;

/// <summary>What the endpoint of a test adds to a read: through HTTP and the test's client, and straight through the test's
/// client; and what the server of the mock adds, which has no test behind it.</summary>
internal static class EndpointCost
{
    private const string Table = "visits";
    private const int Reads = 1_000;
    private const int Rounds = 5;

    public static async Task<int> RunAsync()
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        await CreateAsync(test.Client, Table);
        await using var server = await MockDynamoDbServer.StartAsync(test.Mock);
        var endpoint = await test.GetEndpointAsync();
        using var remote = Connect(endpoint);
        using var served = Connect(server.Endpoint);

        for (var round = 0; round < Rounds; round++)
        {
            var straight = await TimeAsync(test.Client, Table);
            var throughServer = await TimeAsync(served, test.TablePrefix + Table);
            var throughEndpoint = await TimeAsync(remote, Table);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Reads} reads, each: {straight:0.000} ms straight, {throughServer:0.000} ms through the mock's server, "
                        + $"{throughEndpoint:0.000} ms through the endpoint of the test: {throughEndpoint - straight:0.000} ms more"
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

    private static async Task<double> TimeAsync(AmazonDynamoDBClient client, string table)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Reads; i++)
        {
            var read = await client.GetItemAsync(table, new() { ["id"] = new("a") });
            if (read.Item?["id"].S != "a")
                throw new InvalidOperationException("What was written was not read.");
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Reads;
    }
}
