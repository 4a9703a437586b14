using System.Text.Json.Nodes;
using DynamoObjects.Http;

namespace DynamoObjects.Mock.Server.Tests;

/// <summary>The operations of DynamoDB Streams over HTTP:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html</summary>
public class StreamsTests
{
    [Fact]
    public async Task A_stream_is_found_described_and_read()
    {
        await using var fixture = await ServerFixture.StartAsync();
        var arn = await EnableAsync(fixture);
        await PutAsync(fixture, """{"id":{"S":"a"},"total":{"N":"1"}}""");
        await PutAsync(fixture, """{"id":{"S":"a"},"total":{"N":"2"}}""");

        var listed = await SendAsync(fixture, "ListStreams", """{"TableName":"store"}""");
        var described = (await SendAsync(fixture, "DescribeStream", new JsonObject { ["StreamArn"] = arn }.ToJsonString()))[
            "StreamDescription"
        ]!;
        var records = (await SendAsync(fixture, "GetRecords", await FromOldestAsync(fixture, arn)))["Records"]!.AsArray();

        Assert.Equal(arn, (string?)Assert.Single(listed["Streams"]!.AsArray())!["StreamArn"]);
        Assert.Equal(
            ("ENABLED", "NEW_AND_OLD_IMAGES", "store", """[{"AttributeName":"id","KeyType":"HASH"}]"""),
            (
                (string?)described["StreamStatus"],
                (string?)described["StreamViewType"],
                (string?)described["TableName"],
                described["KeySchema"]!.ToJsonString()
            )
        );
        Assert.Matches(
            "^[0-9]{21,40}$",
            (string?)Assert.Single(described["Shards"]!.AsArray())!["SequenceNumberRange"]!["StartingSequenceNumber"]
        );
        Assert.Equal(["INSERT", "MODIFY"], records.Select(record => (string?)record!["eventName"]));
        Assert.Equal(["awsRegion", "dynamodb", "eventID", "eventName", "eventSource", "eventVersion"], Names(records[1]!));
        Assert.Equal(
            ["ApproximateCreationDateTime", "Keys", "NewImage", "OldImage", "SequenceNumber", "SizeBytes", "StreamViewType"],
            Names(records[1]!["dynamodb"]!)
        );
        Assert.Equal("1", (string?)records[1]!["dynamodb"]!["OldImage"]!["total"]!["N"]);
        Assert.Equal("2", (string?)records[1]!["dynamodb"]!["NewImage"]!["total"]!["N"]);
        Assert.True(records[1]!["dynamodb"]!["ApproximateCreationDateTime"]!.GetValue<double>() > 0);
    }

    [Fact]
    public async Task A_shard_that_is_closed_and_read_has_no_next_iterator()
    {
        await using var fixture = await ServerFixture.StartAsync();
        var arn = await EnableAsync(fixture);
        await PutAsync(fixture, """{"id":{"S":"a"}}""");
        var oldest = await FromOldestAsync(fixture, arn);
        Assert.NotNull((await SendAsync(fixture, "GetRecords", oldest))["NextShardIterator"]);

        fixture.Server.Mock.Streams.RollShards("store");
        var response = await SendAsync(fixture, "GetRecords", oldest);

        Assert.Single(response["Records"]!.AsArray());
        Assert.False(response.ContainsKey("NextShardIterator"));
    }

    [Fact]
    public async Task A_deletion_by_the_service_is_marked()
    {
        await using var fixture = await ServerFixture.StartAsync();
        var arn = await EnableAsync(fixture);
        await PutAsync(
            fixture,
            new JsonObject
            {
                ["id"] = new JsonObject { ["S"] = "a" },
                ["expires"] = new JsonObject { ["N"] = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 60}" },
            }.ToJsonString()
        );
        var enabled = await fixture.PostAsync(
            "UpdateTimeToLive",
            """{"TableName":"store","TimeToLiveSpecification":{"AttributeName":"expires","Enabled":true}}"""
        );
        Assert.Equal(200, enabled.Status);

        var records = (await SendAsync(fixture, "GetRecords", await FromOldestAsync(fixture, arn)))["Records"]!.AsArray();

        Assert.Equal(["INSERT", "REMOVE"], records.Select(record => (string?)record!["eventName"]));
        Assert.Null(records[0]!["userIdentity"]);
        Assert.Equal(
            ("dynamodb.amazonaws.com", "Service"),
            ((string?)records[1]!["userIdentity"]!["PrincipalId"], (string?)records[1]!["userIdentity"]!["Type"])
        );
    }

    [Theory]
    [InlineData(
        "DescribeStream",
        """{"StreamArn":"arn:aws:dynamodb:us-east-1:000000000000:table/none/stream/2026-11-23T10:00:00.000"}""",
        "ResourceNotFoundException"
    )]
    [InlineData("DescribeStream", "{}", "ValidationException")]
    [InlineData("GetRecords", """{"ShardIterator":"nonsense"}""", "ValidationException")]
    [InlineData("ListStreams", """{"Limit":0}""", "ValidationException")]
    [InlineData("ListTables", "{}", "UnknownOperationException")]
    public async Task An_error_has_its_type(string operation, string body, string type)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await StreamsAsync(fixture, operation, body);

        Assert.Equal(400, reply.Status);
        Assert.EndsWith($"#{type}", (string?)JsonNode.Parse(reply.Body)!["__type"], StringComparison.Ordinal);
    }

    private static async Task<string> EnableAsync(ServerFixture fixture)
    {
        var reply = await fixture.PostAsync(
            "UpdateTable",
            """{"TableName":"store","StreamSpecification":{"StreamEnabled":true,"StreamViewType":"NEW_AND_OLD_IMAGES"}}"""
        );
        return (string)JsonNode.Parse(reply.Body)!["TableDescription"]!["LatestStreamArn"]!;
    }

    private static async Task PutAsync(ServerFixture fixture, string item) =>
        Assert.Equal(200, (await fixture.PostAsync("PutItem", $$"""{"TableName":"store","Item":{{item}}}""")).Status);

    /// <summary>A request for the records of the only shard.</summary>
    private static async Task<string> FromOldestAsync(ServerFixture fixture, string arn)
    {
        var described = await SendAsync(fixture, "DescribeStream", new JsonObject { ["StreamArn"] = arn }.ToJsonString());
        var shard = (string?)Assert.Single(described["StreamDescription"]!["Shards"]!.AsArray())!["ShardId"];
        var place = await SendAsync(
            fixture,
            "GetShardIterator",
            new JsonObject
            {
                ["StreamArn"] = arn,
                ["ShardId"] = shard,
                ["ShardIteratorType"] = "TRIM_HORIZON",
            }.ToJsonString()
        );
        return new JsonObject { ["ShardIterator"] = (string?)place["ShardIterator"] }.ToJsonString();
    }

    private static async Task<JsonObject> SendAsync(ServerFixture fixture, string operation, string body)
    {
        var reply = await StreamsAsync(fixture, operation, body);
        Assert.True(reply.Status == 200, reply.Body);
        return JsonNode.Parse(reply.Body)!.AsObject();
    }

    private static async Task<ServerFixture.RawResponse> StreamsAsync(ServerFixture fixture, string operation, string body)
    {
        using var request = RawRequest.Create("DynamoDBStreams_20120810." + operation, new StringContent(body));
        return await fixture.SendAsync(request);
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal);
}
