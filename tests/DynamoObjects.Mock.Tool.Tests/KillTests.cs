using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tool.Tests;

public sealed class KillTests : IDisposable
{
    private const int Rounds = 8;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_server_has_everything_that_it_reported_as_saved()
    {
        var (saved, next) = (0, 0);
        var random = new Random(20261123);
        for (var round = 0; round < Rounds; round++)
        {
            // In every other round, the tool also saves periodically, as often as possible.
            using var tool = await ToolProcess.StartAsync(
                "--quiet",
                "--data",
                _folder["data"],
                "--save-every",
                round % 2 == 0 ? "0" : "0.02"
            );
            using var client = tool.CreateClient();
            if (round == 0)
                await client.CreateTableAsync(Store.Table);
            await AssertHasAsync(client, saved);

            // Writes that were not saved may be lost: they are repeated.
            next = await PutAsync(client, saved);
            Assert.Equal("200 saved\n", await tool.SaveAsync());
            saved = next;

            // The tool is killed while it writes and saves, at a different moment in each round.
            next = await PutAsync(client, next);
            var save = tool.SaveAsync();
            await client.PutItemAsync(Store.Put(next++));
            for (var i = random.Next(30); i > 0; i--)
                await client.GetItemAsync("store", new() { ["id"] = new("none") });
            tool.Kill();
            if (await WaitForEndAsync(save) == "200 saved\n")
                saved = next - 1;
        }

        using var file = DataFile.Open(_folder["data"]);
        using var loaded = await file.LoadAsync(new());
        Assert.InRange(Store.Count(loaded), saved, next);
    }

    private static async Task<int> PutAsync(AmazonDynamoDBClient client, int next)
    {
        for (var i = 0; i < 10; i++, next += 25)
            await client.BatchWriteItemAsync(
                new BatchWriteItemRequest
                {
                    RequestItems = new()
                    {
                        ["store"] = [.. Enumerable.Range(next, 25).Select(n => new WriteRequest(new PutRequest(Store.Item(n))))],
                    },
                }
            );
        return next;
    }

    private static async Task AssertHasAsync(AmazonDynamoDBClient client, int count)
    {
        var items = new HashSet<string>();
        await foreach (var page in client.Paginators.Scan(new ScanRequest("store")).Responses)
            items.UnionWith(page.Items.Select(item => item["id"].S));
        var missing = Enumerable.Range(0, count).Select(n => $"store-{n}").Except(items);
        Assert.Empty(missing);
    }

    private static async Task<string> WaitForEndAsync(Task<string> save)
    {
        try
        {
            return await save;
        }
        catch (HttpRequestException)
        {
            return "cut off";
        }
    }
}
