using DynamoObjects;
using Shop.Records;

namespace Shop;

internal static class Tables
{
    public static async Task WalkAsync(DynamoDatabase database)
    {
        Console.WriteLine("## Tables");
        await foreach (var name in database.ListTablesAsync())
        {
            var key = await database.GetPrimaryKeyAsync(name);
            Console.WriteLine($"table: {name} by {key.Hash.Name}{(key.Range is null ? "" : $" and {key.Range.Name}")}");
        }

        await using (await database.RaiseThroughputAsync<Order>(write: 50))
            Console.WriteLine($"raised: {await WriteUnitsAsync(database)} write units");
        await database.WaitUntilActiveAsync<Order>();
        Console.WriteLine($"restored: {await WriteUnitsAsync(database)} write units");

        Console.WriteLine(
            $"deleted: {await database.DeleteTableAsync<Store>()}, {await database.DeleteTableAsync<Order>()}, "
                + $"{await database.DeleteTableAsync<Setting>()}"
        );
    }

    // What the mapper does not do, its client does.
    private static async Task<long?> WriteUnitsAsync(DynamoDatabase database) =>
        (await database.Client.DescribeTableAsync(database.GetTableName<Order>())).Table.ProvisionedThroughput.WriteCapacityUnits;
}
