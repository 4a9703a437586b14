using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/batches.md.</summary>
public class BatchTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task Many_records_are_written_read_and_deleted(DynamoDatabase database)
    {
        // begin-snippet: mapper-batches
        var orders = database.Table<Order>();
        await orders.SaveManyAsync(Enumerable.Range(1, 60).Select(number => new Order("eve", number))); // 3 requests

        await foreach (var order in orders.GetManyAsync([("eve", 7), ("eve", 8), ("eve", 999)]))
            Console.WriteLine($"order {order.Number}"); // in any order; keys without an item are left out

        await orders.DeleteManyAsync([("eve", 7), ("eve", 8)]);
        // end-snippet

        Assert.Equal(
            ["order 7", "order 8"],
            Console.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Order()
        );
        Assert.Equal(58, await orders.CountAsync(o => o.Customer == "eve"));
    }

    [DynamoFact]
    public async Task Progress_is_reported(DynamoDatabase database)
    {
        var records = Enumerable.Range(1, 30).Select(number => new Order("eve", number)).ToList();
        var orders = database.Table<Order>();

        // begin-snippet: mapper-batch-options
        var options = new BatchOptions
        {
            Concurrency = 1, // requests at the same time
            Progress = new ActionProgress<BatchProgress>(progress => Console.WriteLine($"{progress.Succeeded} of {progress.Total}")),
        };
        await orders.SaveManyAsync(records, options);
        // end-snippet

        Assert.Equal("25 of 30\n30 of 30\n", Console.ToString().ReplaceLineEndings("\n"));
    }

    [DynamoFact]
    public async Task Records_that_cannot_be_written_are_listed(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        await orders.SaveManyAsync([new Order("eve", 1)]);
        test.Faults.On<Amazon.DynamoDBv2.Model.BatchWriteItemRequest>().Always().Fail(() => new InvalidOperationException("disk full"));

        // begin-snippet: mapper-batch-failures
        try
        {
            await orders.SaveManyAsync([new Order("eve", 2), new Order("eve", 3)]);
        }
        catch (BatchFailedException exception)
        {
            foreach (var failure in exception.Failures)
                Console.WriteLine($"{failure.Key}: {failure.Cause.Message}");
        }
        // end-snippet

        Assert.Equal(2, Console.ToString().Split("disk full").Length - 1);
    }
}
