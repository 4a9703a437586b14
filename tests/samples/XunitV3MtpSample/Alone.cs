namespace XunitV3MtpSample;

/// <summary>What tests do of which no two may run at once.</summary>
internal static class Alone
{
    private static int _running;

    public static async Task RunAsync()
    {
        Assert.Equal(1, Interlocked.Increment(ref _running));
        await Task.Yield();
        await DynamoTestContext.Current!.Client.ListTablesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, Interlocked.Decrement(ref _running));
    }
}
