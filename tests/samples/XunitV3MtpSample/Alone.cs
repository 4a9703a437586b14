namespace XunitV3MtpSample;

/// <summary>Work that no two tests may do in parallel.</summary>
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
