namespace DynamoObjects.Mock.Tool;

/// <summary>Gives memory back to the system when requests pause: a server beside a developer's other programs waits most of the time, and its garbage would stay until it worked again.</summary>
internal sealed class MemoryReturn : IDisposable
{
    /// <summary>What counts as garbage that is worth a collection.</summary>
    public const long Much = 32 << 20;

    /// <summary>What is allocated in half a second in which nothing is asked, or almost nothing.</summary>
    public const long Little = 1 << 20;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Func<long> _allocated;
    private readonly Action _collect;
    private readonly ITimer _timer;
    private long _seen;
    private long _collected;

    /// <param name="allocated">Gives how many bytes were allocated so far.</param>
    /// <param name="collect">Gives memory back.</param>
    /// <param name="time">The clock.</param>
    public MemoryReturn(Func<long> allocated, Action collect, TimeProvider time)
    {
        (_allocated, _collect) = (allocated, collect);
        _timer = time.CreateTimer(static state => ((MemoryReturn)state!).Look(), this, Interval, Interval);
    }

    /// <summary>Gives back the memory of this process.</summary>
    public static MemoryReturn OfProcess() => new(static () => GC.GetTotalAllocatedBytes(), Collect, TimeProvider.System);

    public void Dispose() => _timer.Dispose();

    private static void Collect()
    {
        // A request that comes meanwhile waits: with so much data that would be for long.
        const long Most = 1L << 30;
        if (GC.GetTotalMemory(forceFullCollection: false) < Most)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private void Look()
    {
        var allocated = _allocated();
        var pauses = allocated - _seen <= Little;
        _seen = allocated;
        if (!pauses || allocated - _collected < Much)
            return;
        _collected = allocated;
        _collect();
    }
}
