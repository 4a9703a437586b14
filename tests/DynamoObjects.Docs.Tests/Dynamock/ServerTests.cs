using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Mock.Server;

namespace Docs.Dynamock;

/// <summary>The code of docs/dynamock/server.md and docs/dynamock/README.md.</summary>
public class ServerTests
{
    private StringWriter Console { get; } = new();

    [Fact]
    public async Task A_server_serves_an_engine()
    {
        // begin-snippet: server-first
        using var dynamoDb = new MockDynamoDb();
        await using var server = await MockDynamoDbServer.StartAsync(dynamoDb); // on 127.0.0.1 and a free port

        using var client = new AmazonDynamoDBClient(
            "key",
            "secret",
            new AmazonDynamoDBConfig { ServiceURL = server.Endpoint.ToString(), AuthenticationRegion = "us-east-1" }
        );
        await client.CreateTableAsync("order", [new("id", KeyType.HASH)], [new("id", ScalarAttributeType.S)], new(1, 1));

        var tables = (ListTablesResponse)dynamoDb.Execute(new ListTablesRequest()); // the same tables, in process
        Console.WriteLine(string.Join(", ", tables.TableNames));
        // end-snippet

        Assert.Equal("order\n", Console.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Another_process_finds_the_server_by_the_environment()
    {
        await using var server = await MockDynamoDbServer.StartAsync();

        // begin-snippet: server-process
        var start = new ProcessStartInfo("python3", "orders.py")
        {
            Environment =
            {
                ["AWS_ENDPOINT_URL_DYNAMODB"] = server.Endpoint.ToString(),
                ["AWS_DEFAULT_REGION"] = "us-east-1",
                ["AWS_ACCESS_KEY_ID"] = "key",
                ["AWS_SECRET_ACCESS_KEY"] = "secret",
            },
        };
        // end-snippet

        Assert.StartsWith("http://127.0.0.1:", start.Environment["AWS_ENDPOINT_URL_DYNAMODB"], StringComparison.Ordinal);
        using var http = new HttpClient();
        Assert.StartsWith("healthy", await http.GetStringAsync(server.Endpoint), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_pages_need_an_allowed_origin()
    {
        // begin-snippet: server-options
        var options = new MockDynamoDbServerOptions
        {
            AllowedOrigins = ["http://localhost:3000"],
            Delay = TimeSpan.FromMilliseconds(5), // the latency of a network
            OnRequest = request => Console.WriteLine($"{request.Target} {request.Status}"),
        };
        await using var server = await MockDynamoDbServer.StartAsync(null, options); // null: a new engine
        // end-snippet

        using var client = server.CreateClient();
        await client.ListTablesAsync();
        await server.StopAsync(); // OnRequest runs after the response was sent
        Assert.Equal("DynamoDB_20120810.ListTables 200\n", Console.ToString().ReplaceLineEndings("\n"));
    }
}
