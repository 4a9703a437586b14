using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Faults;

/// <summary>Two tables with texts, "from" and "copy".</summary>
internal sealed class CopiedTables(IAmazonDynamoDB client)
{
    public const string Source = "from";
    public const string Target = "copy";

    public async Task CreateAsync()
    {
        await Histories.Items.CreateTableAsync(client, Source);
        await Histories.Items.CreateTableAsync(client, Target);
    }

    public Task FillSourceAsync(int count) => PutAsync(Source, Enumerable.Range(0, count).Select(number => ($"i{number}", "new")));

    /// <summary>Reads the source's items, in the order in which one segment reads them.</summary>
    public async Task<IReadOnlyList<(string Key, string Text)>> ReadSourceAsync() => await ReadAsync(Source);

    public async Task<Dictionary<string, string>> ReadTargetAsync() => (await ReadAsync(Target)).ToDictionary();

    /// <summary>Replaces the items of the target.</summary>
    public async Task ResetTargetAsync(IReadOnlyDictionary<string, string> items)
    {
        var removed = (await ReadAsync(Target)).Where(item => !items.ContainsKey(item.Key));
        await SendAsync(Target, removed.Select(item => new WriteRequest(new DeleteRequest(new() { ["id"] = new(item.Key) }))));
        await PutAsync(Target, items.Select(item => (item.Key, item.Value)));
    }

    private Task PutAsync(string table, IEnumerable<(string Key, string Text)> items) =>
        SendAsync(
            table,
            items.Select(item => new WriteRequest(new PutRequest(new() { ["id"] = new(item.Key), ["text"] = new(item.Text) })))
        );

    private async Task SendAsync(string table, IEnumerable<WriteRequest> writes)
    {
        foreach (var chunk in writes.Chunk(25))
            await client.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { [table] = [.. chunk] } });
    }

    private async Task<List<(string Key, string Text)>> ReadAsync(string table)
    {
        var response = await client.ScanAsync(new ScanRequest(table) { ConsistentRead = true });
        return response.Items.ConvertAll(item => (item["id"].S, item["text"].S));
    }
}
