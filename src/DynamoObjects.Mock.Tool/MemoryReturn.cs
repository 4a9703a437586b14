namespace DynamoObjects.Mock.Tool;

/// <summary>Gives memory back to the system when requests pause: a server beside a developer's other programs waits
/// most of the time, and its garbage would stay until it worked again.</summary>
internal sealed class MemoryReturn : IDisposable
{
    /// <summary>What counts as garbage that is worth a collection.</summary>
    public const long Much = 32 << 20;

    /// <summary>What is allocated in half a second in which nothing is asked, or almost nothing.</summary>
    public const long Little = 1 << 20;

    /// <summary>What a collection takes long for.</summary>
    public const long MuchData = 1L << 30;

    /// <summary>What requests that follow one another do not leave as garbage, but many large ones at once do.</summary>
    public const long Burst = 128 << 20;

    /// <summary>After how many intervals without a pause: 20 seconds.</summary>
    public const int MaxBusy = 40;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Func<long> _allocated;
    private readonly Func<long> _held;
    private readonly Action _collect;
    private readonly ITimer _timer;
    private long _seen;
    private long _collected;
    private long _live;
    private int _busy;

    /// <param name="allocated">Gives how many bytes were allocated so far.</param>
    /// <param name="held">Gives how many bytes there are, data and garbage.</param>
    /// <param name="collect">Gives memory back.</param>
    /// <param name="time">The clock.</param>
    public MemoryReturn(Func<long> allocated, Func<long> held, Action collect, TimeProvider time)
    {
        (_allocated, _held, _collect) = (allocated, held, collect);
        _timer = time.CreateTimer(static state => ((MemoryReturn)state!).Look(), this, Interval, Interval);
    }

    /// <summary>Gives back the memory of this process.</summary>
    public static MemoryReturn OfProcess() =>
        new(
            static () => GC.GetTotalAllocatedBytes(),
            static () => GC.GetTotalMemory(forceFullCollection: false),
            static () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive),
            TimeProvider.System
        );

    public void Dispose() => _timer.Dispose();

    /// <summary>Requests wait while garbage is collected, the longer the more data there is: of much data, as much must be
    /// garbage.</summary>
    private bool IsWorthAPause() => _live < MuchData || _held() >= 2 * _live;

    /// <summary>Where requests never pause, the garbage of a burst would stay.</summary>
    private bool IsWorthAWait() => _busy >= MaxBusy && _held() >= (2 * _live) + Burst;

    private void Look()
    {
        var allocated = _allocated();
        var pauses = allocated - _seen <= Little;
        _seen = allocated;
        _busy = pauses ? 0 : _busy + 1;
        if (allocated - _collected < Much || !(pauses ? IsWorthAPause() : IsWorthAWait()))
            return;
        _collected = allocated;
        _busy = 0;
        _collect();
        _live = _held();
    }
}
