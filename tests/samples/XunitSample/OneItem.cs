namespace XunitSample;

/// <summary>Makes two parallel classes use tables of the same name: each waits until the other has written, and must
/// still see only its own item.</summary>
internal static class OneItem
{
    private static readonly Dictionary<Backend, Meeting> Meetings = new() { [Backend.Mock] = new(), [Backend.Local] = new() };

    public static async Task CheckAsync(IAmazonDynamoDB client, string id)
    {
        await StoreTable.CreateAsync(client);
        await client.PutItemAsync("store", new() { ["id"] = new(id) });

        await Meetings[DynamoTestContext.Current!.Backend].JoinAsync();

        var items = (await client.ScanAsync(new ScanRequest("store"))).Items;
        Assert.Equal(id, Assert.Single(items)["id"].S);
        Assert.Equal("store", Assert.Single((await client.ListTablesAsync()).TableNames));
    }

    private sealed class Meeting
    {
        private static readonly TimeSpan WaitTimeout = TimeSpan.FromSeconds(60);

        private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _missing = 2;

        public Task JoinAsync()
        {
            if (Interlocked.Decrement(ref _missing) == 0)
                _complete.SetResult();
            return _complete.Task.WaitAsync(WaitTimeout);
        }
    }
}
