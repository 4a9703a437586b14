namespace MSTestSample;

/// <summary>Makes two parallel tests use tables of the same name: each waits until the other has written, and must
/// still see only its own item.</summary>
internal static class Meeting
{
    private static readonly Dictionary<Backend, Barrier> Meetings = new() { [Backend.Mock] = new(2), [Backend.Local] = new(2) };

    public static async Task CheckAsync(IAmazonDynamoDB client, string id)
    {
        await StoreTable.CreateAsync(client);
        await client.PutItemAsync("store", new() { ["id"] = new(id) });

        if (!Meetings[DynamoTestContext.Current!.Backend].SignalAndWait(TimeSpan.FromSeconds(20)))
            throw new InvalidOperationException("The other test did not come.");

        var ids = (await client.ScanAsync(new ScanRequest("store"))).Items.Select(item => item["id"].S);
        var tables = (await client.ListTablesAsync()).TableNames;
        if (!ids.SequenceEqual([id]) || !tables.SequenceEqual(["store"]))
            throw new InvalidOperationException($"Not alone: items {string.Join(" ", ids)}, tables {string.Join(" ", tables)}");
    }
}
