using System.Text.Json.Nodes;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Streams;

/// <summary>What the operations of streams reject. AWS returns a ValidationException where it is asserted here; its texts are not
/// known.</summary>
public class RejectedRequestSpec
{
    private const string NotFound = "ResourceNotFoundException: ";

    /// <summary>Texts of at least 37 characters that are not the ARN of a stream.</summary>
    public static TheoryData<string> InvalidArns() =>
        new()
        {
            "This text has more than 37 characters, but is no ARN.",
            "arn:aws:dynamodb:ddblocal:000000000000:table/none",
            "arn:aws:dynamodb:ddblocal:000000000000:table/none/stream/",
            "arn:aws:dynamodb:ddblocal:000000000000:table/none/index/2026-11-23T10:00:00.000",
            "arn:aws:s3:ddblocal:000000000000:table/none/stream/2026-11-23T10:00:00.000",
            "arn:aws:dynamodb:table/none/stream/2026-11-23T10:00:00.000",
        };

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(InvalidArns))]
    [KnownDifference(Backend.Local, "It looks for a stream with the text as its ARN.", ExpectedMessage = NotFound)]
    public async Task DescribeStream_needs_the_ARN_of_a_stream(string arn, DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.OpenAsync(test);

        AssertInvalid(await streams.SendInvalidAsync("DescribeStream", new() { ["StreamArn"] = arn }));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(InvalidArns))]
    [KnownDifference(Backend.Local, "It looks for a stream with the text as its ARN.", ExpectedMessage = NotFound)]
    public async Task GetShardIterator_needs_the_ARN_of_a_stream(string arn, DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.OpenAsync(test);

        AssertInvalid(
            await streams.SendInvalidAsync(
                "GetShardIterator",
                new()
                {
                    ["StreamArn"] = arn,
                    ["ShardId"] = "shardId-00000000000000000000-00000000",
                    ["ShardIteratorType"] = "LATEST",
                }
            )
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(InvalidArns))]
    [InlineData("short")]
    [KnownDifference(Backend.Local, "It accepts any text, and compares it with the ARNs of streams.", ExpectedMessage = "Actual:   200")]
    public async Task ListStreams_starts_after_the_ARN_of_a_stream(string arn, DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.OpenAsync(test);

        AssertInvalid(await streams.SendInvalidAsync("ListStreams", new() { ["ExclusiveStartStreamArn"] = arn }));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("TRIM_HORIZON")]
    [InlineData("LATEST")]
    public async Task An_iterator_type_without_a_sequence_number_accepts_none(string type, DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);

        var error = await SendIteratorRequestAsync(streams, type, "000000000000000000001");

        Assert.Equal($"ValidationException: {Invalid}SequenceNumber should not be passed for this iterator type", error);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(20, "greater than or equal to 21")]
    [InlineData(41, "less than or equal to 40")]
    public async Task A_sequence_number_has_21_to_40_digits(int digits, string constraint, DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        var number = new string('0', digits);

        var error = await SendIteratorRequestAsync(streams, "AT_SEQUENCE_NUMBER", number);

        Assert.Equal(
            $"ValidationException: {OneValidationError}Value '{number}' at 'sequenceNumber' failed to satisfy constraint: Member must "
                + $"have length {constraint}",
            error
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It returns no shards.", ExpectedMessage = "Actual:   200")]
    public async Task A_filter_names_a_shard_of_the_stream(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);

        AssertInvalid(await SendFilterAsync(streams, "shardId-00000000000000000000-00000000"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_shard_ID_in_a_filter_has_at_least_28_characters(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);

        Assert.Equal(
            $"ValidationException: {OneValidationError}Value 'x' at 'shardFilter.shardId' failed to satisfy constraint: Member must "
                + "have length greater than or equal to 28",
            await SendFilterAsync(streams, "x")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_start_shard_ID_has_at_least_28_characters(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);

        Assert.Equal(
            $"ValidationException: {OneValidationError}Value 'x' at 'exclusiveStartShardId' failed to satisfy constraint: Member must "
                + "have length greater than or equal to 28",
            await streams.SendInvalidAsync(
                "DescribeStream",
                new() { ["StreamArn"] = await streams.ArnAsync(), ["ExclusiveStartShardId"] = "x" }
            )
        );
    }

    private static void AssertInvalid(string error) => Assert.StartsWith("ValidationException: ", error, StringComparison.Ordinal);

    private static async Task<string> SendIteratorRequestAsync(StreamsHttpClient streams, string type, string number)
    {
        var arn = await streams.ArnAsync();
        return await streams.SendInvalidAsync(
            "GetShardIterator",
            new()
            {
                ["StreamArn"] = arn,
                ["ShardId"] = await streams.ShardAsync(arn),
                ["ShardIteratorType"] = type,
                ["SequenceNumber"] = number,
            }
        );
    }

    private static async Task<string> SendFilterAsync(StreamsHttpClient streams, string shardId) =>
        await streams.SendInvalidAsync(
            "DescribeStream",
            new()
            {
                ["StreamArn"] = await streams.ArnAsync(),
                ["ShardFilter"] = new JsonObject { ["Type"] = "CHILD_SHARDS", ["ShardId"] = shardId },
            }
        );
}
