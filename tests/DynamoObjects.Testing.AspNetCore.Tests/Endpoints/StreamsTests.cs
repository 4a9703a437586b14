using System.Text.Json.Nodes;

namespace DynamoObjects.Testing.Endpoints;

public class StreamsTests
{
    private const Backend Both = Backend.Mock | Backend.Local;

    [DynamoFact(Both)]
    public async Task A_process_reads_the_stream_of_a_table_by_the_tests_names(DynamoTestContext test)
    {
        await RemoteClient.CreateTableAsync(test.Client, "orders");
        await test.Client.PutItemAsync("orders", new() { ["id"] = new("1") });
        using var http = new HttpClient();
        test.Requests.Clear();

        var listed = await SendAsync("ListStreams", new() { ["TableName"] = "orders" });
        var stream = Assert.Single(listed["Streams"]!.AsArray())!;
        Assert.Equal("orders", (string?)stream["TableName"]);
        var arn = (string)stream["StreamArn"]!;
        Assert.Contains(":table/orders/stream/", arn, StringComparison.Ordinal);

        var described = (await SendAsync("DescribeStream", new() { ["StreamArn"] = arn }))["StreamDescription"]!;
        Assert.Equal(("orders", arn), ((string?)described["TableName"], (string?)described["StreamArn"]));
        var shard = (string)Assert.Single(described["Shards"]!.AsArray())!["ShardId"]!;

        var iterator = await SendAsync(
            "GetShardIterator",
            new()
            {
                ["StreamArn"] = arn,
                ["ShardId"] = shard,
                ["ShardIteratorType"] = "TRIM_HORIZON",
            }
        );
        var page = await SendAsync("GetRecords", new() { ["ShardIterator"] = (string)iterator["ShardIterator"]! });
        var record = Assert.Single(page["Records"]!.AsArray())!;
        Assert.Equal("INSERT", (string?)record["eventName"]);
        Assert.Equal("""{"id":{"S":"1"}}""", record["dynamodb"]!["NewImage"]!.ToJsonString());
        var next = await SendAsync("GetRecords", new() { ["ShardIterator"] = (string)page["NextShardIterator"]! });
        Assert.Empty(next["Records"]!.AsArray());

        Assert.Equal(
            ["ListStreams", "DescribeStream", "GetShardIterator", "GetRecords", "GetRecords"],
            test.Requests.Select(request => request.Operation)
        );
        Assert.Equal(["orders"], test.Requests[1].Tables);

        async Task<JsonObject> SendAsync(string operation, JsonObject request)
        {
            var target = "DynamoDBStreams_20120810." + operation;
            var (status, body) = await RemoteClient.SendAsync(http, await test.GetEndpointAsync(), target, request.ToJsonString());
            Assert.True(status == 200, body.ToJsonString());
            return body;
        }
    }

    [DynamoFact(Both)]
    public async Task A_list_of_all_streams_has_those_of_the_test_only(DynamoTestContext test)
    {
        await using var other = await DynamoTestContext.OpenAsync(test.Backend);
        await RemoteClient.CreateTableAsync(other.Client, "others");
        await RemoteClient.CreateTableAsync(test.Client, "first");
        await RemoteClient.CreateTableAsync(test.Client, "second");
        using var http = new HttpClient();
        var tables = new List<string?>();
        string? last = null;

        do
        {
            var request = new JsonObject { ["Limit"] = 1 };
            if (last is not null)
                request["ExclusiveStartStreamArn"] = last;
            var (status, page) = await RemoteClient.SendAsync(
                http,
                await test.GetEndpointAsync(),
                "DynamoDBStreams_20120810.ListStreams",
                request.ToJsonString()
            );
            Assert.True(status == 200, page.ToJsonString());
            tables.AddRange(page["Streams"]!.AsArray().Select(stream => (string?)stream!["TableName"]));
            last = (string?)page["LastEvaluatedStreamArn"];
        } while (last is not null);

        Assert.Equal(["first", "second"], tables.Order(StringComparer.Ordinal));
    }

    [DynamoFact(Both)]
    public async Task Errors_name_the_tests_tables(DynamoTestContext test)
    {
        using var http = new HttpClient();

        var (status, error) = await RemoteClient.SendAsync(
            http,
            await test.GetEndpointAsync(),
            "DynamoDBStreams_20120810.DescribeStream",
            """{"StreamArn":"arn:aws:dynamodb:us-east-1:000000000000:table/orders/stream/2026-01-01T00:00:00.000"}"""
        );

        Assert.Equal(400, status);
        Assert.EndsWith("#ResourceNotFoundException", (string?)error["__type"], StringComparison.Ordinal);
        Assert.DoesNotContain(test.TablePrefix, error.ToJsonString(), StringComparison.Ordinal);
    }
}
