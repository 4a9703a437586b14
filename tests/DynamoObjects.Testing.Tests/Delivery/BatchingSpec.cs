using static DynamoObjects.Testing.Tests.Delivery.OrderStream;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>The size of batches, the time to fill them, and batches at the same time:
/// https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html</summary>
public class BatchingSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(1, "1 | 2 | 3 | 4 | 5")]
    [InlineData(2, "1 2 | 3 4 | 5")]
    [InlineData(10_000, "1 2 3 4 5")]
    public async Task A_batch_has_at_most_its_size(int size, string batches, DynamoTestContext test)
    {
        await WithOrdersAsync(test, 5);

        Assert.Equal(batches, Invoked(await test.Streams.DeliverAsync("orders", AcceptAsync, new() { BatchSize = size })));
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_event_has_at_most_6_MB(DynamoTestContext test)
    {
        await CreateAsync(test);
        var text = new string('x', 390_000);
        for (var number = 1; number <= 40; number++)
            await PutAsync(test, "ada", number, text);

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync);

        Assert.Equal([16, 16, 8], delivery.Invocations.Select(invocation => invocation.Records.Count));
        Assert.All(delivery.Invocations, invocation => Assert.InRange(invocation.Batch.ToJson().Length, 1, 6 * 1024 * 1024));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Only_a_batch_that_is_not_full_waits_for_the_batching_window(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 5);

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            AcceptAsync,
            new() { BatchSize = 2, MaximumBatchingWindowInSeconds = 300 }
        );
        var times = delivery.Invocations.Select(invocation => invocation.Time).ToList();

        Assert.Equal("1 2 | 3 4 | 5", Invoked(delivery));
        Assert.InRange(times[1] - times[0], TimeSpan.Zero, TimeSpan.FromSeconds(100));
        Assert.InRange(times[2] - times[1], TimeSpan.FromSeconds(300), TimeSpan.FromSeconds(400));
    }

    [DynamoFact(Backend.Mock)]
    public async Task Records_that_are_written_during_the_batching_window_join_the_batch_until_it_is_full(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);
        await using var timer = test.Clock.CreateTimer(
            _ =>
            {
                for (var number = 2; number <= 4; number++)
                    PutAsync(test, "ada", number).GetAwaiter().GetResult();
            },
            null,
            TimeSpan.FromSeconds(5),
            Timeout.InfiniteTimeSpan
        );
        var options = new EventSourceMappingOptions { BatchSize = 3, MaximumBatchingWindowInSeconds = 10 };

        var first = await test.Streams.DeliverAsync("orders", AcceptAsync, options);
        var second = await test.Streams.DeliverAsync("orders", AcceptAsync, options);

        Assert.Equal(("1 2 3", "4"), (Invoked(first), Invoked(second)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Batches_of_different_partition_keys_run_at_the_same_time_and_those_of_one_stay_in_order(DynamoTestContext test)
    {
        await CreateAsync(test);
        for (var number = 1; number <= 20; number++)
            await PutAsync(test, $"customer-{number % 10}", number);
        var (running, most) = (0, 0);

        var delivery = await test.Streams.DeliverAsync(
            "orders",
            async (batch, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Yield();
                for (var i = 0; i < 100 && Volatile.Read(ref running) < 2 && most < 2; i++)
                    await Task.Yield();
                Interlocked.Decrement(ref running);
                if (batch.Attempt == 1 && Number(batch.Records[0]) <= 10)
                    throw new TimeoutException();
            },
            new() { BatchSize = 1, ParallelizationFactor = 4 }
        );

        Assert.InRange(most, 2, 4);
        Assert.Equal(20, delivery.Delivered.Count);
        Assert.All(delivery.Delivered.GroupBy(change => change.Keys["customer"].S), changes =>
            Assert.Equal(changes.OrderBy(Number), changes)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task With_one_batch_at_a_time_a_failing_batch_blocks_all_partition_keys(DynamoTestContext test)
    {
        await CreateAsync(test);
        for (var number = 1; number <= 4; number++)
            await PutAsync(test, $"customer-{number}", number);

        var delivery = await test.Streams.DeliverAsync("orders", FailOn(2), new() { BatchSize = 1, MaximumRetryAttempts = 2 });

        Assert.Equal("1 | 2 | 2 | 2 | 3 | 4", Invoked(delivery));
    }
}
