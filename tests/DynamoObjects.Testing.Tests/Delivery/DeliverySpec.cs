using static DynamoObjects.Testing.Tests.Delivery.OrderStream;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>What a delivery reads, and where the next one continues.</summary>
public class DeliverySpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Changes_are_delivered_in_one_batch_in_their_order(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 3);
        await PutAsync(test, "ada", 1, "paid");
        await DeleteAsync(test, "ada", 2);

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync);

        Assert.Equal("1 2 3 1 2", Invoked(delivery));
        Assert.Equal(["INSERT", "INSERT", "INSERT", "MODIFY", "REMOVE"], delivery.Delivered.Select(change => change.EventName));
        Assert.Equal(("new", "paid"), (delivery.Delivered[3].OldImage!["status"].S, delivery.Delivered[3].NewImage!["status"].S));
        Assert.Empty(delivery.Redelivered);
        Assert.Empty(delivery.GivenUp);
        Assert.Same(delivery, delivery.EnsureAllDelivered());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_next_delivery_to_a_function_continues_where_the_last_one_ended(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 2);
        var first = await test.Streams.DeliverAsync("orders", AcceptAsync);
        var nothing = await test.Streams.DeliverAsync("orders", AcceptAsync);
        await PutAsync(test, "ada", 3);

        var second = await test.Streams.DeliverAsync("orders", AcceptAsync);
        var other = await test.Streams.DeliverAsync("orders", AcceptAsync, new() { FunctionName = "other" });

        Assert.Equal(("1 2", "", "3", "1 2 3"), (Invoked(first), Invoked(nothing), Invoked(second), Invoked(other)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_function_is_not_invoked_without_records(DynamoTestContext test)
    {
        await CreateAsync(test);

        Assert.Empty((await test.Streams.DeliverAsync("orders", AcceptAsync)).Invocations);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_mapping_that_starts_at_LATEST_delivers_what_is_written_after_its_first_delivery(DynamoTestContext test)
    {
        var options = new EventSourceMappingOptions { StartingPosition = StreamStartingPosition.Latest };
        await WithOrdersAsync(test, 2);
        var first = await test.Streams.DeliverAsync("orders", AcceptAsync, options);
        await PutAsync(test, "ada", 3);

        Assert.Equal(("", "3"), (Invoked(first), Invoked(await test.Streams.DeliverAsync("orders", AcceptAsync, options))));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_that_the_function_itself_writes_belong_to_the_next_delivery(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);

        var first = await test.Streams.DeliverAsync("orders", (batch, _) => PutAsync(test, "ada", Number(batch.Records[^1]) + 1));
        var second = await test.Streams.DeliverAsync("orders", AcceptAsync);

        Assert.Equal(("1", "2"), (Invoked(first), Invoked(second)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_without_a_stream_is_reported_with_what_to_do(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "plain");

        var exception = await Assert.ThrowsAsync<StreamNotEnabledException>(() => test.Streams.DeliverAsync("plain", AcceptAsync));

        Assert.Equal("plain", exception.TableName);
        Assert.StartsWith(
            "The table 'plain' has no stream. Set StreamSpecification = new() { ",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_missing_table_is_reported_under_the_name_of_the_test(DynamoTestContext test)
    {
        var exception = await Assert.ThrowsAsync<Amazon.DynamoDBv2.Model.ResourceNotFoundException>(() =>
            test.Streams.DeliverAsync("orders", AcceptAsync)
        );

        Assert.DoesNotContain(test.TablePrefix, exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_second_delivery_to_the_same_function_is_rejected_while_the_first_is_in_progress(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);
        Exception? inner = null;

        await test.Streams.DeliverAsync("orders", async (_, token) =>
        {
            inner = await Record.ExceptionAsync(() => test.Streams.DeliverAsync("orders", AcceptAsync, cancellationToken: token));
            await test.Streams.DeliverAsync("orders", AcceptAsync, new() { FunctionName = "other" }, token);
        });

        Assert.Contains("'handler' is in progress", Assert.IsType<InvalidOperationException>(inner).Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_canceled_delivery_leaves_its_records_to_the_next_one(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 3);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            test.Streams.DeliverAsync(
                "orders",
                (batch, _) => Number(batch.Records[0]) == 2 ? cancellation.CancelAsync() : Task.CompletedTask,
                new() { BatchSize = 1 },
                cancellation.Token
            )
        );

        Assert.Equal("3", Invoked(await test.Streams.DeliverAsync("orders", AcceptAsync)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Deliveries_are_not_in_the_log_of_requests(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);
        var requests = test.Requests.Count;

        await test.Streams.DeliverAsync("orders", AcceptAsync);

        Assert.Equal(requests, test.Requests.Count);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_batch_has_records_of_one_shard_and_a_parent_shard_comes_first(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 2);
        test.Streams.RollShards("orders");
        await PutAsync(test, "ada", 3);

        var delivery = await test.Streams.DeliverAsync("orders", AcceptAsync);

        Assert.Equal("1 2 | 3", Invoked(delivery));
        Assert.NotEqual(delivery.Invocations[0].Batch.ShardId, delivery.Invocations[1].Batch.ShardId);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Changes_are_read_without_a_prefix(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 2);

        var read = new List<int>();
        await foreach (var change in test.Streams.ReadAsync("orders", test.CancellationToken))
        {
            read.Add(Number(change));
            if (read.Count == 2)
                await PutAsync(test, "ada", 3);
            if (read.Count == 3)
                break;
        }

        Assert.Equal([1, 2, 3], read);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Deliveries_to_different_functions_run_at_the_same_time(DynamoTestContext test)
    {
        await WithOrdersAsync(test, 20);

        var deliveries = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(function =>
                    Task.Run(() =>
                        test.Streams.DeliverAsync("orders", AcceptAsync, new() { FunctionName = $"function-{function}", BatchSize = 3 })
                    )
                )
        );

        var all = string.Join(' ', Enumerable.Range(1, 20));
        Assert.All(deliveries, delivery => Assert.Equal(all, Numbers(delivery.Delivered)));
    }

    [DynamoFact(Backend.Local)]
    public async Task Only_the_mock_closes_shards(DynamoTestContext test)
    {
        await CreateAsync(test);

        Assert.Throws<NotSupportedException>(() => test.Streams.RollShards("orders"));
    }
}
