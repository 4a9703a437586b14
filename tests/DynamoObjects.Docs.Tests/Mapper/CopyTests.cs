using Amazon.DynamoDBv2;
using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/tables.md about copies.</summary>
public class CopyTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task Items_are_copied_to_another_database(IAmazonDynamoDB client, DynamoDatabase database)
    {
        await database.Table<Order>().SaveManyAsync([new Order("ada", 1), new Order("ada", 2), new Order("eve", 1)]);

        // begin-snippet: mapper-copy
        using var staging = new DynamoDatabase(client, new() { TablePrefix = "staging-" });
        var options = new CopyOptions
        {
            Segments = 4, // a parallel scan
            Transform = item => item["Customer"].S == "eve" ? null : item, // null leaves an item out
        };
        var result = await database.CopyTableDataAsync<Order>(staging, options);
        Console.WriteLine($"{result.Read} read, {result.Copied} copied, {result.SkippedByTransform} left out");
        // end-snippet

        Assert.Equal("3 read, 2 copied, 1 left out\n", Console.ToString().ReplaceLineEndings("\n"));
        Assert.Equal([1, 2], (await staging.Table<Order>().Query("ada").ToListAsync()).Select(order => order.Number));
    }

    [DynamoFact]
    public async Task A_single_item_is_copied(IAmazonDynamoDB client, DynamoDatabase database)
    {
        using var staging = new DynamoDatabase(client, new() { TablePrefix = "staging-" });
        await database.Table<Store>().SaveAsync(new Store { StoreId = "s1" });

        // begin-snippet: mapper-copy-item
        await database.CopyItemAsync<Store>("s1", staging);
        // end-snippet

        Assert.NotNull(await staging.Table<Store>().FindAsync("s1"));
    }

    [DynamoFact]
    public async Task An_interrupted_copy_continues_at_its_checkpoint(DynamoTestContext test)
    {
        var (database, client) = (test.Database, test.Client);
        using var staging = new DynamoDatabase(client, new() { TablePrefix = "staging-" });
        await database.Table<Order>().SaveManyAsync(Enumerable.Range(1, 5).Select(number => new Order("ada", number)));
        await staging.CreateTableAsync<Order>();
        test.Faults.On<Amazon.DynamoDBv2.Model.ScanRequest>().After(1).Fail(() => new InvalidOperationException("network down"));

        // begin-snippet: mapper-copy-resume
        string? saved = null;
        try
        {
            await database.CopyTableDataAsync<Order>(staging, new CopyOptions { PageSize = 2 });
        }
        catch (CopyInterruptedException exception)
        {
            saved = exception.Checkpoint.ToString(); // text, which another process can read
        }

        var options = new CopyOptions { PageSize = 2, Checkpoint = saved is null ? null : CopyCheckpoint.Parse(saved) };
        var result = await database.CopyTableDataAsync<Order>(staging, options);
        // end-snippet

        Assert.NotNull(saved);
        Assert.Equal(5, result.Copied + result.SkippedExisting);
        Assert.Equal(5, await staging.Table<Order>().CountAsync(o => o.Customer == "ada"));
    }
}
