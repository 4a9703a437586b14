using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Mapping;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Batches;

public sealed class BatchTests
{
    private static List<Order> Orders(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(number => new Order
                {
                    Customer = "ada",
                    Number = number,
                    Total = number,
                }),
        ];

    private static IEnumerable<DynamoKey> Keys(int count) => Enumerable.Range(1, count).Select(number => new DynamoKey("ada", number));

    private static async Task<List<int>> NumbersAsync(DynamoDatabase db) =>
        [.. (await db.Table<Order>().Query("ada").Consistent().ToListAsync()).Select(order => order.Number)];

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Many_records_are_saved_25_in_a_request_and_count_as_loaded(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        var records = Orders(60);

        await orders.SaveManyAsync(records);

        Assert.Equal(
            [10, 25, 25],
            test.Requests.OfType<BatchWriteItemRequest>().Select(request => request.RequestItems.Single().Value.Count).Order()
        );
        Assert.Equal(Enumerable.Range(1, 60), await NumbersAsync(test.Database));
        Assert.All(records, record => Assert.False(record.IsNew));
        records[0].Gift = true;
        await orders.SaveAsync(records[0]);
        Assert.True((await orders.GetAsync(("ada", 1))).Gift);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Loaded_records_keep_what_the_class_does_not_declare_and_unchanged_ones_are_not_sent(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        await orders.SaveManyAsync(Orders(2));
        await test.Client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "order",
                Key = new()
                {
                    ["customer"] = new("ada"),
                    ["Number"] = new() { N = "1" },
                },
                UpdateExpression = "SET extra = :x",
                ExpressionAttributeValues = new() { [":x"] = new("kept") },
            }
        );
        var (first, second) = (await orders.GetAsync(("ada", 1)), await orders.GetAsync(("ada", 2)));
        first.Gift = true;

        await orders.SaveManyAsync([first, second]);

        Assert.Single(test.Requests.OfType<BatchWriteItemRequest>()[^1].RequestItems.Single().Value);
        Assert.Equal(("kept", true), ((await orders.GetAsync(("ada", 1))).Item["extra"].S, first.Gift));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Many_keys_are_read_100_in_a_request_each_once(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        await orders.SaveManyAsync(Orders(130));

        var found = new List<Order>();
        await foreach (
            var order in orders.GetManyAsync([.. Keys(140), .. Keys(3), new DynamoKey("", 5)], new BatchOptions { Consistent = true })
        )
            found.Add(order);

        Assert.Equal(Enumerable.Range(1, 130), found.Select(order => order.Number).Order());
        Assert.All(found, order => Assert.False(order.IsNew));
        Assert.Equal(
            [40, 100],
            test.Requests.OfType<BatchGetItemRequest>().Select(request => request.RequestItems.Single().Value.Keys.Count).Order()
        );
        Assert.All(test.Requests.OfType<BatchGetItemRequest>(), request => Assert.True(request.RequestItems.Single().Value.ConsistentRead));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_reader_that_stops_early_cancels_the_requests(DynamoDatabase db)
    {
        var orders = db.Table<Order>();
        await orders.SaveManyAsync(Orders(120));

        await foreach (var order in orders.GetManyAsync(Keys(120), new BatchOptions { Concurrency = 1 }))
        {
            Assert.Equal("ada", order.Customer);
            break;
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Many_items_are_deleted_and_absent_ones_are_ignored(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        await orders.SaveManyAsync(Orders(30));

        await orders.DeleteManyAsync([.. Keys(40), .. Keys(2)]);

        Assert.Empty(await NumbersAsync(test.Database));
        Assert.Equal(40, test.Requests.OfType<BatchWriteItemRequest>().Skip(2).Sum(request => request.RequestItems.Single().Value.Count));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Unprocessed_items_and_throttled_requests_are_retried(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        test.Faults.On<BatchWriteItemRequest>().Times(5).Throttle();
        test.Faults.On<BatchWriteItemRequest>().Times(2).LeaveUnprocessed(7);
        test.Faults.On<BatchGetItemRequest>().LeaveUnprocessed(5);

        await orders.SaveManyAsync(Orders(30));
        var found = new List<Order>();
        await foreach (var order in orders.GetManyAsync(Keys(30)))
            found.Add(order);

        Assert.Equal(Enumerable.Range(1, 30), found.Select(order => order.Number).Order());
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_that_cannot_be_saved_are_reported_and_the_others_are_saved(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        var records = Orders(30);
        records[12].Lines = [new string('x', 500_000)];
        var seen = new List<BatchProgress>();
        var progress = new SynchronousProgress(seen.Add);

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() =>
            orders.SaveManyAsync(records, new BatchOptions { Progress = progress })
        );

        var failure = Assert.Single(exception.Failures);
        Assert.Equal((29, new DynamoKey("ada", 13), records[12]), (exception.Succeeded, failure.Key, failure.Record));
        Assert.IsType<AmazonDynamoDBException>(failure.Cause, exactMatch: false);
        Assert.True(records[12].IsNew);
        Assert.Equal(Enumerable.Range(1, 30).Where(number => number != 13), await NumbersAsync(test.Database));
        Assert.Equal(new BatchProgress(29, 1, 30), seen[^1]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_failed_request_does_not_stop_the_others(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        await test.Database.CreateTableAsync<Order>();
        test.Faults.On<BatchWriteItemRequest>().Fail(() => new InvalidOperationException("cut off"));

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() =>
            orders.SaveManyAsync(Orders(60), new BatchOptions { Concurrency = 1 })
        );

        Assert.Equal((25, 35), (exception.Failures.Count, exception.Succeeded));
        Assert.All(exception.Failures, failure => Assert.Equal("cut off", failure.Cause.Message));
        Assert.StartsWith(
            "25 of 60 items of table 'order' could not be saved; the others were.",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith("And 20 more.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(35, (await NumbersAsync(test.Database)).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Keys_that_cannot_be_read_are_reported_after_the_others(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        await orders.SaveManyAsync(Orders(120));
        test.Faults.On<BatchGetItemRequest>().Fail(() => new InvalidOperationException("cut off"));
        var found = 0;

        var exception = await Assert.ThrowsAsync<BatchFailedException>(async () =>
        {
            await foreach (var order in orders.GetManyAsync(Keys(120), new BatchOptions { Concurrency = 1 }))
                found += order.Number > 0 ? 1 : 0;
        });

        Assert.Equal((20, 100), (found, exception.Failures.Count));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_key_that_DynamoDB_rejects_does_not_stop_the_others(DynamoDatabase db)
    {
        var orders = db.Table<Order>();
        await orders.SaveManyAsync(Orders(9));
        var rejected = new DynamoKey(new string('x', 3000), 1);
        var found = new List<int>();

        var exception = await Assert.ThrowsAsync<BatchFailedException>(async () =>
        {
            await foreach (var order in orders.GetManyAsync(Keys(9).Append(rejected)))
                found.Add(order.Number);
        });

        Assert.Equal(Enumerable.Range(1, 9), found.Order());
        Assert.Equal(rejected, Assert.Single(exception.Failures).Key);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Equal_numbers_in_different_notations_are_one_key(DynamoTestContext test)
    {
        var prices = test.Database.Table<Price>();
        await Assert.ThrowsAsync<InvalidKeyException>(() =>
            prices.SaveManyAsync([new Price { Amount = 1.50m }, new Price { Amount = 1.5m }])
        );
        test.Faults.On<BatchWriteItemRequest>().LeaveUnprocessed(1);
        await prices.SaveManyAsync([new Price { Amount = 1.50m }, new Price { Amount = 2.0m }]);

        var found = new List<decimal>();
        await foreach (var price in prices.GetManyAsync([1.5m, 1.50m, 2m, 2.0m]))
            found.Add(price.Amount);

        Assert.Equal([1.5m, 2m], found.Order());
        Assert.Equal(2, test.Requests.OfType<BatchGetItemRequest>().Sum(request => request.RequestItems.Single().Value.Keys.Count));
    }

    [DynamoFact(Backend.Mock)]
    public async Task Keys_that_do_not_fit_are_rejected_before_anything_is_sent(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        var order = new Order { Customer = "ada", Number = 1 };

        var twice = await Assert.ThrowsAsync<InvalidKeyException>(() =>
            orders.SaveManyAsync([order, new Order { Customer = "ada", Number = 1 }])
        );
        Assert.Equal("Two of the records have partition key 'ada' and sort key 1. Pass only one record for each key.", twice.Message);
        await Assert.ThrowsAsync<InvalidKeyException>(() => orders.SaveManyAsync([new Order { Customer = "", Number = 1 }]));
        await Assert.ThrowsAsync<InvalidKeyException>(() => orders.DeleteManyAsync(["ada"]));
        await Assert.ThrowsAsync<InvalidKeyException>(() => orders.DeleteManyAsync([("", 1)]));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => orders.SaveManyAsync([order], new BatchOptions { Concurrency = 0 }));
        Assert.Empty(test.Requests.OfType<BatchWriteItemRequest>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_that_was_loaded_in_part_cannot_replace_its_item(DynamoDatabase db)
    {
        var orders = db.Table<Order>();
        await orders.SaveManyAsync(Orders(1));
        var part = (await orders.Query("ada").Select(order => order.Gift).ToListAsync()).Single();
        part.Gift = true;

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => orders.SaveManyAsync([part]));

        Assert.Contains("it was loaded in part", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_record_with_a_version_cannot_be_saved_without_a_condition(DynamoDatabase db)
    {
        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() =>
            db.Table<Context.Customer>().SaveManyAsync([new Context.Customer { Id = "c1", Number = 1 }])
        );

        Assert.StartsWith(
            "A Customer cannot be saved in a batch: it has the version 'Version'",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_without_a_range_key_and_derived_records_can_be_saved_in_batches(DynamoDatabase db)
    {
        var animals = db.Table<Animal>();
        await animals.SaveManyAsync([new Dog { Name = "Rex" }, new Cat { Name = "Tom" }]);

        var found = new List<Animal>();
        await foreach (var animal in animals.GetManyAsync(["Rex", "Tom", "Eve"]))
            found.Add(animal);

        Assert.Equal([typeof(Dog), typeof(Cat)], found.OrderBy(animal => animal.Name).Select(animal => animal.GetType()));
    }
}
