namespace DynamoObjects.Testing.Tests.Local;

/// <summary>Waits for effects of the operating system that cannot be awaited.</summary>
internal static class Eventually
{
    private static readonly TimeSpan WaitTimeout = TimeSpan.FromSeconds(20);

    public static async Task WaitUntilAsync(Func<bool> condition)
    {
        using var timeout = new CancellationTokenSource(WaitTimeout);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!condition())
        {
            await timer.WaitForNextTickAsync(timeout.Token);
        }
    }

    public static async Task<T> WaitForAsync<T>(Func<T?> find)
        where T : struct
    {
        T? found = null;
        await WaitUntilAsync(() => (found = find()) is not null);
        return found!.Value;
    }
}
