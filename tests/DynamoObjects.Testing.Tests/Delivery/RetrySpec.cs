using System.Text.Json.Nodes;
using static DynamoObjects.Testing.Tests.Delivery.OrderStream;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>What becomes of batches that fail:
/// https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html</summary>
public class RetrySpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_failed_batch_is_retried_as_a_whole_before_the_next_one(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 3);

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            (batch, _) => batch.Attempt < 3 && Number(batch.Records[0]) == 1 ? throw new TimeoutException() : Task.CompletedTask,
            new() { BatchSize = 2 }
        );

        Assert.Equal("1 2 | 1 2 | 1 2 | 3", Invoked(delivery));
        Assert.Equal([1, 2, 3, 1], delivery.Invocations.Select(invocation => invocation.Attempt));
        Assert.IsType<TimeoutException>(delivery.Invocations[0].Exception);
        Assert.Equal("1 2", Numbers(delivery.Redelivered));
        Assert.Equal("1 2 3", Numbers(delivery.Delivered));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Retries_back_off_on_the_clock_of_the_deliveries(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);

        var delivery = await test.Streams.DeliverAsync("orders", FailOn(1), new() { MaximumRetryAttempts = 3 });

        Assert.Equal(
            [1, 2, 4],
            delivery.Invocations.Zip(delivery.Invocations.Skip(1), (one, next) => (int)Math.Round((next.Time - one.Time).TotalSeconds))
        );
    }

    [DynamoFact(Backend.Mock)]
    public async Task Waits_advance_the_clock_of_the_test(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);
        test.Clock.Advance(TimeSpan.Zero);
        var start = test.Clock.GetUtcNow();

        await test.Streams.DeliverAsync("orders", FailOn(1), new() { MaximumRetryAttempts = 3 });

        Assert.Equal(TimeSpan.FromSeconds(7), test.Clock.GetUtcNow() - start);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_batch_is_given_up_after_its_retries_and_the_shard_goes_on(int retries, DynamoTestContext test)
    {
        await WithOrdersAsync(test, 5);

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            FailOn(2),
            new()
            {
                BatchSize = 2,
                MaximumRetryAttempts = retries,
                FunctionName = "mailer",
            }
        );
        var givenUp = Assert.Single(delivery.GivenUp);
        var message = JsonNode.Parse(givenUp.Message)!;

        Assert.Equal(retries + 3, delivery.Invocations.Count);
        Assert.Equal(("1 2", "3 4 5"), (Numbers(givenUp.Records), Numbers(delivery.Delivered)));
        Assert.Equal((GiveUpReason.RetryAttemptsExhausted, "poison"), (givenUp.Reason, givenUp.Exception?.Message));
        Assert.Equal("RetryAttemptsExhausted", (string?)message["requestContext"]!["condition"]);
        Assert.Equal(retries + 1, (int)message["requestContext"]!["approximateInvokeCount"]!);
        Assert.EndsWith(":000000000000:function:mailer", (string?)message["requestContext"]!["functionArn"], StringComparison.Ordinal);
        Assert.Equal(
            """{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"}""",
            message["responseContext"]!.ToJsonString()
        );
        var info = message["DDBStreamBatchInfo"]!;
        Assert.Equal(
            (givenUp.Records[0].SequenceNumber, givenUp.Records[1].SequenceNumber, 2),
            ((string?)info["startSequenceNumber"], (string?)info["endSequenceNumber"], (int)info["batchSize"]!)
        );
        Assert.Equal((await test.Client.DescribeTableAsync("orders")).Table.LatestStreamArn, (string?)info["streamArn"]);
        Assert.Equal(delivery.Invocations[0].Batch.ShardId, (string?)info["shardId"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", (string?)info["approximateArrivalOfFirstRecord"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", (string?)message["timestamp"]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_batch_that_was_given_up_is_an_error_if_the_test_says_so(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);
        var delivery = await test.Streams.DeliverAsync("orders", FailOn(1), new() { MaximumRetryAttempts = 0 });

        var exception = Assert.Throws<StreamDeliveryException>(delivery.EnsureAllDelivered);

        Assert.Equal("poison", exception.InnerException?.Message);
        Assert.StartsWith("The delivery gave up 1 batch.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("attempt 1, Failed, InvalidOperationException: poison", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Without_limits_a_batch_that_never_succeeds_is_an_error(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 2);

        var exception = await Assert.ThrowsAsync<StreamDeliveryException>(() =>
            test.Streams.DeliverAsync("orders", FailOn(1), new() { BatchSize = 1 })
        );

        Assert.Equal("poison", exception.InnerException?.Message);
        // The failing record has blocked the other one for as long.
        Assert.Equal("1 2", Numbers(exception.Delivery.GivenUp.SelectMany(batch => batch.Records)));
        Assert.All(exception.Delivery.GivenUp, batch => Assert.Equal(GiveUpReason.RecordAgeExceeded, batch.Reason));
        Assert.True(exception.Delivery.Invocations[^1].Time - exception.Delivery.Invocations[0].Time > TimeSpan.FromHours(23));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_that_grows_too_old_is_given_up(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);

        var delivery = await test.Streams.DeliverAsync("orders", FailOn(1), new() { MaximumRecordAgeInSeconds = 60 });
        var givenUp = Assert.Single(delivery.GivenUp);

        Assert.Equal(GiveUpReason.RecordAgeExceeded, givenUp.Reason);
        Assert.Equal("RecordAgeExceeded", (string?)JsonNode.Parse(givenUp.Message)!["requestContext"]!["condition"]);
        Assert.Equal(6, delivery.Invocations.Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_that_is_too_old_is_not_delivered_at_all(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 2);
        await test.Streams.DeliverAsync("orders", AcceptAsync, new() { FunctionName = "early", MaximumRecordAgeInSeconds = 60 });
        test.Streams.AdvanceTime(TimeSpan.FromMinutes(3));

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync, new() { MaximumRecordAgeInSeconds = 60 });

        Assert.Empty(delivery.Invocations);
        Assert.Equal("1 2", Numbers(Assert.Single(delivery.GivenUp).Records));
        Assert.Null(JsonNode.Parse(delivery.GivenUp[0].Message)!["responseContext"]);
    }

    [DynamoFact(Backend.Mock)]
    public async Task Only_the_records_of_a_batch_that_are_too_old_are_given_up(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 2);
        test.Clock.Advance(TimeSpan.FromMinutes(2));
        await PutAsync(test, "ada", 3);

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync, new() { MaximumRecordAgeInSeconds = 60 });

        Assert.Equal(("3", "1 2"), (Invoked(delivery), Numbers(Assert.Single(delivery.GivenUp).Records)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_failed_batch_is_halved_until_the_record_that_fails_is_alone(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 8);

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            FailOn(3),
            new() { BisectBatchOnFunctionError = true, MaximumRetryAttempts = 1 }
        );

        Assert.Equal("1 2 3 4 5 6 7 8 | 1 2 3 4 | 1 2 | 3 4 | 3 | 3 | 4 | 5 6 7 8", Invoked(delivery));
        Assert.Equal("3", Numbers(Assert.Single(delivery.GivenUp).Records));
    }
}
