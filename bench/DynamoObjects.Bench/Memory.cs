using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace DynamoObjects.Bench;

/// <summary>What a stored item costs in memory.</summary>
internal static class Memory
{
    private const int Items = 100_000;

    public static async Task<int> RunAsync()
    {
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient();
        await Plays.CreateAsync(client, 0);
        await client.DeleteTableAsync(Plays.Table);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Plays.CreateAsync(client, Items);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        var table = (await client.DescribeTableAsync(new DescribeTableRequest(Plays.Table))).Table;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(after - before) / Items} bytes of memory for an item of {table.TableSizeBytes / table.ItemCount} bytes, "
                    + $"{table.ItemCount:N0} of them"
            )
        );
        return 0;
    }
}
