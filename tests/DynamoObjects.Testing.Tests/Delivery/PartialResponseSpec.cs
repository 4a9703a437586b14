using System.Text;
using static DynamoObjects.Testing.Tests.Delivery.OrderStream;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>Partial batch responses:
/// https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html</summary>
public class PartialResponseSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_lowest_failure_and_all_records_after_it_are_delivered_again(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 5);

        var delivery = await test.Streams.DeliverAsync("orders", ReportOnce(4, 2), Reporting());

        Assert.Equal("1 2 3 4 5 | 2 3 4 5", Invoked(delivery));
        Assert.Equal("1 2 3 4 5", Numbers(delivery.Delivered));
        Assert.Equal(StreamInvocationOutcome.PartlyFailed, delivery.Invocations[0].Outcome);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Without_the_response_type_a_response_is_ignored(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 2);

        Assert.Equal("1 2", Invoked(await test.Streams.DeliverAsync("orders", ReportOnce(1))));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task What_is_left_of_a_batch_is_given_up_after_its_retries(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 4);
        var options = Reporting();
        options.MaximumRetryAttempts = 1;

        var delivery = await test.Streams.DeliverAsync("orders", Report(3), options);

        Assert.Equal("1 2 3 4 | 3 4", Invoked(delivery));
        Assert.Equal(("1 2", "3 4"), (Numbers(delivery.Delivered), Numbers(Assert.Single(delivery.GivenUp).Records)));
        Assert.Contains("\"functionError\":null", delivery.GivenUp[0].Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task With_bisection_the_batch_is_cut_at_the_lowest_failure_without_a_retry(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 6);
        var options = Reporting();
        options.BisectBatchOnFunctionError = true;
        options.MaximumRetryAttempts = 1;

        var delivery = await test.Streams.DeliverAsync("orders", Report(3), options);

        Assert.Equal("1 2 3 4 5 6 | 3 4 5 6 | 3 4 5 6", Invoked(delivery));
        Assert.Equal("3 4 5 6", Numbers(Assert.Single(delivery.GivenUp).Records));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"batchItemFailures":null}""")]
    [InlineData("""{"batchItemFailures":[]}""")]
    public async Task A_response_without_failures_is_a_success(string? response, DynamoTestContext test) =>
        Assert.Equal("1 2", Invoked(await RespondAsync(test, response)));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":null}]}""", "A failure has no itemIdentifier")]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":""}]}""", "A failure has an empty itemIdentifier")]
    [InlineData("""{"batchItemFailures":[{"identifier":"1"}]}""", "A failure has no itemIdentifier")]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":"999"}]}""", "The itemIdentifier '999' is not in the batch")]
    [InlineData("""{"batchItemFailures":[7]}""", "A failure has no itemIdentifier")]
    [InlineData("""{"batchItemFailures":7}""", "'batchItemFailures' is not an array")]
    [InlineData("7", "The response is not a JSON object")]
    [InlineData("oops", "The response is not JSON")]
    public async Task A_response_that_names_no_record_of_the_batch_fails_all_of_it(string response, string reason, DynamoTestContext test)
    {
        var delivery = await RespondAsync(test, response);

        Assert.Equal("1 2 | 1 2", Invoked(delivery));
        Assert.Equal((StreamInvocationOutcome.Failed, response), (delivery.Invocations[0].Outcome, delivery.Invocations[0].Response));
        Assert.StartsWith(reason, delivery.Invocations[0].FailureReason, StringComparison.Ordinal);
        Assert.Equal("1 2", Numbers(Assert.Single(delivery.GivenUp).Records));
    }

    private static EventSourceMappingOptions Reporting() =>
        new() { FunctionResponseTypes = [EventSourceMappingOptions.ReportBatchItemFailures] };

    private static Func<StreamBatch, CancellationToken, Task<StreamBatchResponse?>> Report(params int[] numbers) =>
        (batch, _) =>
            Task.FromResult<StreamBatchResponse?>(
                new()
                {
                    BatchItemFailures =
                    [
                        .. numbers
                            .SelectMany(number => batch.Records.Where(record => Number(record) == number))
                            .Select(it => it.SequenceNumber),
                    ],
                }
            );

    private static Func<StreamBatch, CancellationToken, Task<StreamBatchResponse?>> ReportOnce(params int[] numbers) =>
        (batch, token) => batch.Attempt == 1 ? Report(numbers)(batch, token) : Task.FromResult<StreamBatchResponse?>(null);

    private static async Task<StreamDelivery> RespondAsync(DynamoTestContext test, string? response)
    {
        await WithOrdersAsync(test, 2);
        var options = Reporting();
        options.MaximumRetryAttempts = 1;
        return await test.Streams.DeliverJsonAsync(
            "orders",
            (_, _) => Task.FromResult<Stream?>(response is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(response))),
            options
        );
    }
}
