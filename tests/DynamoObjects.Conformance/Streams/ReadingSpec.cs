using System.Text.Json.Nodes;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Streams;

/// <summary>Finding and reading streams:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html</summary>
public class ReadingSpec
{
    private const string NoStream = "arn:aws:dynamodb:ddblocal:000000000000:table/none/stream/2026-11-23T10:00:00.000";

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_stream_is_listed_and_described(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test, "NEW_IMAGE");
        var table = (await test.Client.DescribeTableAsync("items")).Table;

        var listed = Assert.Single(
            (await streams.SendValidAsync("ListStreams", new() { ["TableName"] = streams.ItemsTable }))["Streams"]!.AsArray()
        )!;
        var described = await streams.DescribeAsync((string)listed["StreamArn"]!);

        Assert.Equal(table.LatestStreamArn, ((string)listed["StreamArn"]!).Replace(test.TablePrefix, "", StringComparison.Ordinal));
        Assert.Equal((streams.ItemsTable, table.LatestStreamLabel), ((string?)listed["TableName"], (string?)listed["StreamLabel"]));
        Assert.Equal(
            ("ENABLED", "NEW_IMAGE", streams.ItemsTable, table.LatestStreamLabel),
            (
                (string?)described["StreamStatus"],
                (string?)described["StreamViewType"],
                (string?)described["TableName"],
                (string?)described["StreamLabel"]
            )
        );
        Assert.Equal(
            """[{"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}]""",
            described["KeySchema"]!.ToJsonString()
        );
        var shard = Assert.Single(described["Shards"]!.AsArray())!;
        Assert.Matches("^shardId-[0-9a-f-]{20,57}$", (string)shard["ShardId"]!);
        Assert.Matches("^[0-9]{21,40}$", (string)shard["SequenceNumberRange"]!["StartingSequenceNumber"]!);
        Assert.Null(shard["SequenceNumberRange"]!["EndingSequenceNumber"]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_without_a_stream_has_none(DynamoTestContext test)
    {
        await Tables.HashAsync(test.Client);
        await using var streams = await StreamsHttpClient.OpenAsync(test);

        Assert.Empty((await streams.SendValidAsync("ListStreams", new() { ["TableName"] = streams.ItemsTable }))["Streams"]!.AsArray());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_disabled_stream_can_still_be_read(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await PutAsync(test, 1);
        var arn = await streams.ArnAsync();

        await test.Client.UpdateTableAsync(
            new UpdateTableRequest
            {
                TableName = "items",
                StreamSpecification = new() { StreamEnabled = false },
            }
        );
        await Tables.WaitUntilActiveAsync(test.Client);
        await PutAsync(test, 2);
        var described = await streams.DescribeAsync(arn);
        var response = await streams.ReadAsync(await streams.IteratorAsync(arn, "TRIM_HORIZON"));

        Assert.Equal("DISABLED", (string?)described["StreamStatus"]);
        Assert.NotNull(described["Shards"]!.AsArray()[^1]!["SequenceNumberRange"]!["EndingSequenceNumber"]);
        Assert.Equal("1", (string?)Assert.Single(response["Records"]!.AsArray())!["dynamodb"]!["Keys"]!["sk"]!["N"]);
        Assert.Null(response["NextShardIterator"]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_are_read_in_pages(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        for (var number = 1; number <= 5; number++)
            await PutAsync(test, number);

        var first = await streams.ReadAsync(await streams.IteratorAsync(await streams.ArnAsync(), "TRIM_HORIZON"), limit: 3);
        var second = await streams.ReadAsync((string)first["NextShardIterator"]!, limit: 3);
        var third = await streams.ReadAsync((string)second["NextShardIterator"]!);

        Assert.Equal(["1", "2", "3"], Numbers(first));
        Assert.Equal(["4", "5"], Numbers(second));
        Assert.Empty(Numbers(third));
        Assert.NotNull(third["NextShardIterator"]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_LATEST_iterator_returns_only_later_records(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await PutAsync(test, 1);
        var iterator = await streams.IteratorAsync(await streams.ArnAsync(), "LATEST");
        await PutAsync(test, 2);

        Assert.Equal(["2"], Numbers(await streams.ReadAsync(iterator)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("AT_SEQUENCE_NUMBER", "2 3")]
    [InlineData("AFTER_SEQUENCE_NUMBER", "3")]
    public async Task Reading_begins_at_or_after_a_record(string type, string read, DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        for (var number = 1; number <= 3; number++)
            await PutAsync(test, number);
        var second = (string)(await streams.RecordsAsync())[1]["dynamodb"]!["SequenceNumber"]!;

        Assert.Equal(
            read,
            string.Join(' ', Numbers(await streams.ReadAsync(await streams.IteratorAsync(await streams.ArnAsync(), type, second))))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_iterator_can_be_used_again(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await PutAsync(test, 1);
        var iterator = await streams.IteratorAsync(await streams.ArnAsync(), "TRIM_HORIZON");

        Assert.Equal(Numbers(await streams.ReadAsync(iterator)), Numbers(await streams.ReadAsync(iterator)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(
        "DescribeStream",
        $$"""{"StreamArn":"{{NoStream}}"}""",
        $"ResourceNotFoundException: Requested resource not found: Stream: {NoStream} not found"
    )]
    [InlineData("GetRecords", """{"ShardIterator":"nonsense"}""", "ValidationException: Invalid ShardIterator")]
    [InlineData(
        "ListStreams",
        """{"Limit":0}""",
        "ValidationException: 1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have "
            + "value greater than or equal to 1"
    )]
    public async Task An_invalid_request_is_rejected(string operation, string request, string error, DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.OpenAsync(test);

        Assert.Equal(error, await streams.SendInvalidAsync(operation, JsonNode.Parse(request)!.AsObject()));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(
        "DescribeStream",
        "{}",
        "ValidationException: 1 validation error detected: Value null at 'streamArn' failed to satisfy constraint: Member must not be null"
    )]
    [InlineData(
        "GetRecords",
        "{}",
        "ValidationException: 1 validation error detected: Value null at 'shardIterator' failed to satisfy constraint: Member must "
            + "not be null"
    )]
    [KnownDifference(Backend.Local, "It reports a missing ARN as invalid.", ExpectedMessage = "ValidationException: Invalid StreamArn")]
    [KnownDifference(
        Backend.Local,
        "It reports a missing iterator as invalid.",
        ExpectedMessage = "alidationException: Invalid ShardIterator"
    )]
    public Task A_request_names_its_stream_or_shard(string operation, string request, string error, DynamoTestContext test) =>
        An_invalid_request_is_rejected(operation, request, error, test);

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_iterator_type_that_starts_at_a_sequence_number_needs_one(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        var arn = await streams.ArnAsync();

        var error = await streams.SendInvalidAsync(
            "GetShardIterator",
            new()
            {
                ["StreamArn"] = arn,
                ["ShardId"] = await streams.ShardAsync(arn),
                ["ShardIteratorType"] = "AT_SEQUENCE_NUMBER",
            }
        );

        Assert.StartsWith("ValidationException: ", error, StringComparison.Ordinal);
    }

    private static async Task PutAsync(DynamoTestContext test, int number) =>
        await test.Client.PutItemAsync("items", Parse($$"""{"pk":"a","sk":{{number}}}"""));

    private static IEnumerable<string> Numbers(JsonObject response) =>
        response["Records"]!.AsArray().Select(record => (string)record!["dynamodb"]!["Keys"]!["sk"]!["N"]!);
}
