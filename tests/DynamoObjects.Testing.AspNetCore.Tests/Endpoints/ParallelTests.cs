using System.Globalization;

namespace DynamoObjects.Testing.Endpoints;

public class ParallelTests
{
    private const int Tests = 20;
    private const int Requests = 20;

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Tests_in_parallel_see_only_their_own_tables(DynamoTestContext test) =>
        await Task.WhenAll(Enumerable.Range(0, Tests).Select(number => Task.Run(() => RunAsync(test.Backend, number))));

    private static async Task RunAsync(Backend backend, int number)
    {
        var mine = number.ToString(CultureInfo.InvariantCulture);
        await using var test = await DynamoTestContext.OpenAsync(backend, mine);
        using var remote = await RemoteClient.CreateAsync(test);
        await RemoteClient.CreateTableAsync(remote, "orders");
        await RemoteClient.CreateTableAsync(remote, "table-" + mine);

        await Task.WhenAll(
            Enumerable.Range(0, Requests).Select(id => remote.PutItemAsync("orders", new() { ["id"] = new($"{id}"), ["test"] = new(mine) }))
        );

        var items = (await remote.ScanAsync(new("orders"))).Items;
        Assert.Equal(Requests, items.Count);
        Assert.All(items, item => Assert.Equal(mine, item["test"].S));
        Assert.Equal(["orders", "table-" + mine], (await remote.ListTablesAsync()).TableNames);
        Assert.Equal(Requests + 4, test.Requests.Count);
    }
}
