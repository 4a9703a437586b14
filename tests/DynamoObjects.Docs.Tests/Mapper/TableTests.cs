using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/tables.md.</summary>
public class TableTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task Tables_are_created_listed_and_deleted(DynamoDatabase database)
    {
        // begin-snippet: mapper-tables
        await database.CreateTableAsync<Order>(); // optional: the first use also creates the table
        await foreach (var name in database.ListTablesAsync())
            Console.WriteLine(name);
        var key = await database.GetPrimaryKeyAsync<Order>();
        Console.WriteLine($"{key.Hash.Name}, {key.Range?.Name}");
        var deleted = await database.DeleteTableAsync<Order>(); // false if the table does not exist
        // end-snippet

        Assert.Equal("order\nCustomer, Number\n", Console.ToString().ReplaceLineEndings("\n"));
        Assert.True(deleted);
        Assert.False(await database.TableExistsAsync<Order>());
    }

    [DynamoFact]
    public async Task Throughput_is_raised_for_a_while(DynamoDatabase database)
    {
        // begin-snippet: mapper-throughput
        await using (await database.RaiseThroughputAsync<Order>(write: 50))
        {
            await ImportAsync(database); // with 50 write units; afterwards, the table has 5 again
        }
        // end-snippet

        await database.WaitUntilActiveAsync<Order>();
        Assert.Equal(5, await GetWriteUnitsAsync(database));
    }

    private static async Task ImportAsync(DynamoDatabase database) => Assert.Equal(50, await GetWriteUnitsAsync(database));

    private static async Task<long?> GetWriteUnitsAsync(DynamoDatabase database) =>
        (await database.Client.DescribeTableAsync(database.GetTableName<Order>())).Table.ProvisionedThroughput.WriteCapacityUnits;
}
