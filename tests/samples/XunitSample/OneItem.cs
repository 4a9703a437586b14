namespace XunitSample;

/// <summary>What two classes do at once with a table of one name: each waits until the other has written, and must still be alone.</summary>
internal static class OneItem
{
    private static readonly Dictionary<Backend, Barrier> Meetings = new() { [Backend.Mock] = new(2), [Backend.Local] = new(2) };

    public static async Task CheckAsync(IAmazonDynamoDB client, string id)
    {
        await StoreTable.CreateAsync(client);
        await client.PutItemAsync("store", new() { ["id"] = new(id) });

        Assert.True(Meetings[DynamoTest.Current!.Backend].SignalAndWait(TimeSpan.FromSeconds(20)), "the other test did not come");

        var items = (await client.ScanAsync(new ScanRequest("store"))).Items;
        Assert.Equal(id, Assert.Single(items)["id"].S);
        Assert.Equal("store", Assert.Single((await client.ListTablesAsync()).TableNames));
    }
}
