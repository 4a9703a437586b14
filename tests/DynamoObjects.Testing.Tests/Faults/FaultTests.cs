using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime.Internal;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Tests.Observation;

namespace DynamoObjects.Testing.Tests.Faults;

public class FaultTests
{
    [DynamoFact]
    public async Task The_SDK_retries_through_throttling(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        var fault = test.Faults.On<PutItemRequest>().Table("store").Times(2).Throttle();

        await test.Client.PutItemAsync("store", Item("one"));

        Assert.Equal(2, fault.FiredCount);
        var put = Assert.Single(test.Requests, request => request.Operation == "PutItem");
        Assert.Equal((3, true, null, 1.0), (put.Attempts, put.IsCompleted, put.Error, put.WriteUnits));
        Assert.Equal("one", await OnlyItemAsync(test));
    }

    [DynamoFact]
    public async Task Retries_that_run_out_end_in_AWSs_exception_without_a_second_of_waiting(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<PutItemRequest>().Always().Throttle();
        var started = TimeProvider.System.GetTimestamp();

        var exception = await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() =>
            test.Client.PutItemAsync("store", Item("one"))
        );

        Assert.Equal(
            "The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level "
                + "with the UpdateTable API.",
            exception.Message
        );
        Assert.Equal(("ProvisionedThroughputExceededException", 400), (exception.ErrorCode, (int)exception.StatusCode));
        Assert.Equal(
            "TableWriteProvisionedThroughputExceeded arn:aws:dynamodb:us-east-1:000000000000:table/store",
            Reason(exception.ThrottlingReasons)
        );
        Assert.Equal(AttemptsOfTheSdk(test), test.Requests[^1].Attempts);
        Assert.Same(exception, test.Requests[^1].Error);

        // The SDK's own waits would take seconds, or a minute.
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [DynamoTheory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(11)]
    public async Task A_request_passes_as_many_faults_as_the_SDK_in_use_retries(int times, DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<PutItemRequest>().Times(times).Throttle();

        var exception = await Record.ExceptionAsync(() => test.Client.PutItemAsync("store", Item("one")));

        Assert.Equal(times < AttemptsOfTheSdk(test), exception is null);
        Assert.Equal(Math.Min(times + 1, AttemptsOfTheSdk(test)), test.Requests[^1].Attempts);
    }

    [DynamoFact]
    public async Task Each_cause_has_its_exception_and_reason(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        var gets = test.Faults.On<GetItemRequest>().Always();
        var fault = gets.Throttle(ThrottlingCause.KeyRange);
        var keyRange = await Assert.ThrowsAsync<ThrottlingException>(() => test.Client.GetItemAsync("store", Item("one")));
        fault.Remove();
        fault = gets.Throttle(ThrottlingCause.OnDemandMaximum);
        var maximum = await Assert.ThrowsAsync<ThrottlingException>(() => test.Client.GetItemAsync("store", Item("one")));
        fault.Remove();
        fault = gets.Throttle(ThrottlingCause.AccountLimit, index: "byName");
        var account = await Assert.ThrowsAsync<RequestLimitExceededException>(() => test.Client.GetItemAsync("store", Item("one")));

        Assert.StartsWith("TableReadKeyRangeThroughputExceeded ", Reason(keyRange.ThrottlingReasons), StringComparison.Ordinal);
        Assert.StartsWith("TableReadMaxOnDemandThroughputExceeded ", Reason(maximum.ThrottlingReasons), StringComparison.Ordinal);
        Assert.Equal(
            "IndexReadAccountLimitExceeded arn:aws:dynamodb:us-east-1:000000000000:table/store/index/byName",
            Reason(account.ThrottlingReasons)
        );
        Assert.Equal(("ThrottlingException", "RequestLimitExceeded"), (keyRange.ErrorCode, account.ErrorCode));
        fault.Remove();
        Assert.Empty((await test.Client.GetItemAsync("store", Item("one"))).Item ?? []);
    }

    [DynamoFact]
    public async Task Errors_of_the_service_are_retried(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<PutItemRequest>().InternalServerError();
        test.Faults.On<PutItemRequest>().ServiceUnavailable();
        test.Faults.On<PutItemRequest>().Timeout();

        await test.Client.PutItemAsync("store", Item("one"));

        Assert.Equal(4, test.Requests[^1].Attempts);
        test.Faults.On<PutItemRequest>().Always().InternalServerError();
        var exception = await Assert.ThrowsAsync<InternalServerErrorException>(() => test.Client.PutItemAsync("store", Item("one")));
        Assert.Equal(("InternalServerError", 500), (exception.ErrorCode, (int)exception.StatusCode));
        test.Faults.Clear();
        test.Faults.On<PutItemRequest>().Always().ServiceUnavailable();
        Assert.Equal(
            503,
            (int)(await Assert.ThrowsAsync<AmazonDynamoDBException>(() => test.Client.PutItemAsync("store", Item("one")))).StatusCode
        );
    }

    [DynamoFact]
    public async Task A_request_that_times_out_is_not_executed_and_one_whose_response_is_lost_is_executed_twice(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<UpdateItemRequest>().Always().Timeout();
        await Assert.ThrowsAsync<TimeoutException>(() => CountAsync(test));
        Assert.Empty((await test.Client.ScanAsync(new ScanRequest("store"))).Items ?? []);

        test.Faults.Clear();
        test.Faults.On<UpdateItemRequest>().LoseResponse();
        await CountAsync(test);

        Assert.Equal("2", Assert.Single((await test.Client.ScanAsync(new ScanRequest("store"))).Items)["count"].N);
    }

    [DynamoFact]
    public async Task A_fault_is_for_what_it_names_alone(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        await SimpleTables.CreateAsync(test.Client, "visit");
        var fault = test
            .Faults.On<PutItemRequest>()
            .Table("store")
            .When(put => put.Item["id"].S.StartsWith('x'))
            .After(1)
            .Fail(() => new InvalidOperationException("mine"));

        await test.Client.PutItemAsync("visit", Item("x"));
        await test.Client.PutItemAsync("store", Item("a"));
        await test.Client.DeleteItemAsync("store", Item("x"));
        await test.Client.PutItemAsync("store", Item("x1"));
        Assert.Equal(0, fault.FiredCount);
        Assert.Equal(
            "mine",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => test.Client.PutItemAsync("store", Item("x2")))).Message
        );
        await test.Client.PutItemAsync("store", Item("x3"));

        Assert.Equal(1, fault.FiredCount);
        Assert.Equal(
            "PutItem on 'store' when put => put.Item[\"id\"].S.StartsWith('x') after 1, once: failed by the test",
            fault.ToString()
        );
    }

    [DynamoFact]
    public async Task The_last_writes_of_a_batch_come_back_unprocessed(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        await SimpleTables.CreateAsync(test.Client, "visit");
        test.Faults.On<BatchWriteItemRequest>().LeaveUnprocessed(2);
        var batch = new BatchWriteItemRequest
        {
            RequestItems = new() { ["store"] = [Put("one"), Put("two")], ["visit"] = [Put("three")] },
        };

        var first = await test.Client.BatchWriteItemAsync(batch);

        Assert.Equal(
            ["store: two", "visit: three"],
            first
                .UnprocessedItems.OrderBy(table => table.Key)
                .Select(table => $"{table.Key}: {Assert.Single(table.Value).PutRequest.Item["id"].S}")
        );
        Assert.Equal("one", await OnlyItemAsync(test));
        Assert.Equal(3, batch.RequestItems.Values.Sum(writes => writes.Count));
        var second = await test.Client.BatchWriteItemAsync(first.UnprocessedItems);
        Assert.Empty(second.UnprocessedItems ?? []);
        Assert.Single((await test.Client.ScanAsync(new ScanRequest("visit"))).Items);
    }

    [DynamoFact]
    public async Task The_last_keys_of_a_batch_come_back_unprocessed(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        await test.Client.PutItemAsync("store", Item("one"));
        await test.Client.PutItemAsync("store", Item("two"));
        test.Faults.On<BatchGetItemRequest>().Throttle();
        test.Faults.On<BatchGetItemRequest>().LeaveUnprocessed(1);

        var response = await test.Client.BatchGetItemAsync(
            new BatchGetItemRequest
            {
                RequestItems = new()
                {
                    ["store"] = new() { Keys = [Item("one"), Item("two")], ConsistentRead = true },
                },
            }
        );

        Assert.Equal("one", Assert.Single(response.Responses["store"])["id"].S);
        Assert.Equal("two", Assert.Single(response.UnprocessedKeys["store"].Keys)["id"].S);
        Assert.True(response.UnprocessedKeys["store"].ConsistentRead);
        Assert.Equal(2, test.Requests[^1].Attempts);
    }

    [DynamoFact]
    public async Task A_batch_that_would_be_left_as_a_whole_is_throttled(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<BatchWriteItemRequest>().Always().LeaveUnprocessed(2);

        await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() =>
            test.Client.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { ["store"] = [Put("one"), Put("two")] } })
        );
    }

    [DynamoFact]
    public async Task Transactions_conflict(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<TransactWriteItemsRequest>().Conflict(item: 1);
        test.Faults.On<TransactGetItemsRequest>().Conflict(item: 0);
        test.Faults.On<PutItemRequest>().Conflict();

        var write = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            test.Client.TransactWriteItemsAsync(
                new TransactWriteItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Put = new() { TableName = "store", Item = Item("one") },
                        },
                        new()
                        {
                            Put = new() { TableName = "store", Item = Item("two") },
                        },
                    ],
                }
            )
        );
        var get = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            test.Client.TransactGetItemsAsync(
                new TransactGetItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Get = new() { TableName = "store", Key = Item("one") },
                        },
                    ],
                }
            )
        );
        await Assert.ThrowsAsync<TransactionConflictException>(() => test.Client.PutItemAsync("store", Item("one")));

        Assert.Equal(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None, TransactionConflict]",
            write.Message
        );
        Assert.Equal(
            ["None ", "TransactionConflict Transaction is ongoing for the item"],
            write.CancellationReasons.Select(reason => $"{reason.Code} {reason.Message}")
        );
        Assert.Equal("TransactionConflict", Assert.Single(get.CancellationReasons).Code);
        Assert.All(test.Requests.Skip(1), request => Assert.Equal(1, request.Attempts));
        Assert.Empty((await test.Client.ScanAsync(new ScanRequest("store"))).Items ?? []);
    }

    [DynamoFact]
    public async Task The_context_the_mapper_and_paginators_meet_faults_as_well(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "notes");
        var context = new DynamoDBContextBuilder().WithDynamoDBClient(() => test.Client).Build();
        var any = test.Faults.On<AmazonDynamoDBRequest>().Table("notes").Times(3).Throttle();
        await context.SaveAsync(new Note { Id = "one" });
        Assert.Equal(3, any.FiredCount);

        test.Faults.On<ScanRequest>().InternalServerError();
        var items = 0;
        await foreach (var page in test.Client.Paginators.Scan(new ScanRequest("notes")).Responses)
            items += page.Items.Count;
        Assert.Equal(1, items);
        test.Faults.On<AmazonDynamoDBRequest>().Table("remarks").Times(2).Throttle();
        await test.Database.Table<Remark>().SaveAsync(new Remark { Id = "three" });

        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact]
    public async Task A_fault_that_did_not_fire_is_reported(DynamoTestContext test)
    {
        var fault = test.Faults.On<QueryRequest>().Table("store").Times(2).Throttle();

        Assert.Equal(
            "Expected the fault to affect at least one request, but it affected none: Query on 'store', 2 times: throttled, "
                + "ProvisionedThroughput.",
            Assert.Throws<RequestAssertionException>(test.Faults.ShouldAllHaveFired).Message
        );
        Assert.Contains(
            "A fault affected no request: Query on 'store', 2 times: throttled",
            await FailureReport.WriteAsync(test, TimeProvider.System),
            StringComparison.Ordinal
        );
        fault.Remove();
        test.Faults.ShouldAllHaveFired();
        Assert.Empty(test.Faults.All);
    }

    [DynamoFact(Backend.Mock)]
    public async Task On_the_mock_latency_is_time_of_the_clock(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Clock.Advance(TimeSpan.Zero);
        test.Faults.On<GetItemRequest>().Delay(TimeSpan.FromHours(1));
        var before = test.Clock.GetUtcNow();

        await test.Client.GetItemAsync("store", Item("one"));

        Assert.Equal(before + TimeSpan.FromHours(1), test.Clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(1), test.Requests[^1].Duration);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_caller_that_waits_with_the_clock_gives_up_if_it_is_too_slow(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<GetItemRequest>().Delay(TimeSpan.FromSeconds(3));
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2), test.Clock);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.Client.GetItemAsync("store", Item("one"), timeout.Token));

        Assert.Equal(1, test.Requests[^1].Attempts);
    }

    [DynamoFact(Backend.Local)]
    public async Task On_local_latency_is_waited_for(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Faults.On<GetItemRequest>().Delay(TimeSpan.FromMilliseconds(30));

        await test.Client.GetItemAsync("store", Item("one"));

        Assert.True(test.Requests[^1].Duration >= TimeSpan.FromMilliseconds(25));
    }

    [DynamoFact]
    public async Task Threads_that_meet_a_fault_at_once_use_it_up_exactly(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        var fault = test.Faults.On<PutItemRequest>().After(10).Times(20).Conflict();
        var failed = 0;

        await Parallel.ForAsync(0, test.Backend == Backend.Mock ? 500 : 60, async (number, cancellationToken) =>
        {
            try
            {
                await test.Client.PutItemAsync("store", Item($"{number}"), cancellationToken);
            }
            catch (TransactionConflictException)
            {
                Interlocked.Increment(ref failed);
            }
        });

        Assert.Equal((20, 20), (failed, fault.FiredCount));
    }

    [Fact]
    public async Task Numbers_that_make_no_sense_are_rejected()
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        var rule = test.Faults.On<BatchWriteItemRequest>();

        Assert.Throws<ArgumentOutOfRangeException>(() => rule.Times(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.After(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.LeaveUnprocessed(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.Delay(-TimeSpan.FromTicks(1)));
        Assert.Empty(test.Faults.All);
    }

    private static int AttemptsOfTheSdk(DynamoTestContext test) => new StandardRetryPolicy(test.Client.Config).MaxRetries + 1;

    private static Dictionary<string, AttributeValue> Item(string id) => new() { ["id"] = new(id) };

    private static WriteRequest Put(string id) => new(new PutRequest(Item(id)));

    private static string Reason(List<ThrottlingReason> reasons) => $"{Assert.Single(reasons).Reason} {reasons[0].Resource}";

    private static async Task<string> OnlyItemAsync(DynamoTestContext test) =>
        Assert.Single((await test.Client.ScanAsync(new ScanRequest("store"))).Items)["id"].S;

    private static Task<UpdateItemResponse> CountAsync(DynamoTestContext test) =>
        test.Client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "store",
                Key = Item("one"),
                UpdateExpression = "ADD #n :n",
                ExpressionAttributeNames = new() { ["#n"] = "count" },
                ExpressionAttributeValues = new() { [":n"] = new() { N = "1" } },
            }
        );
}
