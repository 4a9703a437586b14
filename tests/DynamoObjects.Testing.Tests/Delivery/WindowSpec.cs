using System.Globalization;
using System.Text.Json.Nodes;
using static DynamoObjects.Testing.Tests.Delivery.OrderStream;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>Tumbling windows: https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html</summary>
public class WindowSpec
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [DynamoFact(Backend.Mock)]
    public async Task The_state_goes_from_one_invocation_of_a_window_to_the_next(DynamoTestContext test)
    {
        test.Clock.SetUtcNow(Start);
        await WithOrdersAsync(test, 3);
        var options = new EventSourceMappingOptions { TumblingWindowInSeconds = 30, BatchSize = 2 };
        var received = new List<string>();

        await test.Streams.DeliverAsync("orders", CountAsync(received), options);
        await PutAsync(test, "ada", 4);
        await test.Streams.DeliverAsync("orders", CountAsync(received), options);
        test.Streams.AdvanceTime(TimeSpan.FromSeconds(30));
        await test.Streams.DeliverAsync("orders", CountAsync(received), options);
        await test.Streams.DeliverAsync("orders", CountAsync(received), options);

        Assert.Equal(["1 2 after 0", "3 after 2", "4 after 3", "end after 4"], received);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_batch_has_records_of_one_window(DynamoTestContext test)
    {
        test.Clock.SetUtcNow(Start);
        await WithOrdersAsync(test, 2);
        test.Clock.Advance(TimeSpan.FromSeconds(31));
        await PutAsync(test, "ada", 3);
        var received = new List<string>();

        var delivery = await test.Streams.DeliverAsync("orders", CountAsync(received), new() { TumblingWindowInSeconds = 30 });

        Assert.Equal(["1 2 after 0", "end after 2", "3 after 0"], received);
        Assert.Equal(Start.AddSeconds(30), delivery.Invocations[2].Batch.Window!.Start);
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_event_has_the_window_and_the_state(DynamoTestContext test)
    {
        test.Clock.SetUtcNow(Start);
        await WithOrdersAsync(test, 1);

        var delivery = await test.Streams.DeliverAsync("orders", CountAsync([]), new() { TumblingWindowInSeconds = 30 });
        var json = JsonNode.Parse(delivery.Invocations[0].Batch.ToJson())!.AsObject();
        json.Remove("Records");
        var batch = delivery.Invocations[0].Batch;

        Assert.Equal(
            $$"""
            {"window":{"start":"2030-01-01T12:00:00Z","end":"2030-01-01T12:00:30Z"},"state":{},"shardId":"{{batch.ShardId}}",
            "eventSourceARN":"{{batch.EventSourceArn}}","isFinalInvokeForWindow":false,"isWindowTerminatedEarly":false}
            """.ReplaceLineEndings(""),
            json.ToJsonString()
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_response_without_a_state_is_a_failure(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            AcceptAsync,
            new() { TumblingWindowInSeconds = 900, MaximumRetryAttempts = 1 }
        );

        Assert.Equal(["1", "1"], Invoked(delivery).Split(" | ").Take(2));
        Assert.StartsWith("The response has no state", delivery.Invocations[0].FailureReason, StringComparison.Ordinal);
        Assert.Equal("1", Numbers(delivery.GivenUp[0].Records));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_state_of_more_than_1_MB_ends_the_window_early(DynamoTestContext test)
    {
        test.Clock.SetUtcNow(Start);
        await WithOrdersAsync(test, 2);
        var early = new List<bool>();

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            (batch, _) =>
            {
                early.Add(batch.Window!.IsWindowTerminatedEarly);
                var size = batch.Records.Any(record => Number(record) == 1) ? 1024 * 1024 : 1;
                return Task.FromResult<StreamBatchResponse?>(new() { State = new JsonObject { ["text"] = new string('x', size) } });
            },
            new() { TumblingWindowInSeconds = 30, BatchSize = 1 }
        );

        Assert.Equal("1 |  | 2", Invoked(delivery));
        Assert.Equal([false, true, false], early);
        Assert.Empty(delivery.Invocations[2].Batch.Window!.State.AsObject());
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_last_invocation_of_a_window_is_retried_before_the_shard_goes_on(DynamoTestContext test)
    {
        test.Clock.SetUtcNow(Start);
        await WithOrdersAsync(test, 1);
        test.Clock.Advance(TimeSpan.FromSeconds(30));
        await PutAsync(test, "ada", 2);

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            (batch, token) =>
                batch.Window!.IsFinalInvokeForWindow && batch.Attempt == 1 ? throw new TimeoutException() : CountAsync([])(batch, token),
            new() { TumblingWindowInSeconds = 30, MaximumRetryAttempts = 1 }
        );

        Assert.Equal("1 |  |  | 2", Invoked(delivery));
        Assert.Empty(delivery.GivenUp);
    }

    private static Func<StreamBatch, CancellationToken, Task<StreamBatchResponse?>> CountAsync(List<string> received) =>
        (batch, _) =>
        {
            var window = batch.Window!;
            var count = (int?)window.State["count"] ?? 0;
            received.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(window.IsFinalInvokeForWindow ? "end" : Numbers(batch.Records))} after {count}"
                )
            );
            return Task.FromResult<StreamBatchResponse?>(new() { State = new JsonObject { ["count"] = count + batch.Records.Count } });
        };
}
