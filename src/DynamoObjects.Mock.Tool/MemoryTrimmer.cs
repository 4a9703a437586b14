namespace DynamoObjects.Mock.Tool;

/// <summary>Gives memory back to the system when requests pause: a server beside a developer's other programs waits
/// most of the time, and its garbage would stay until it worked again.</summary>
internal sealed class MemoryTrimmer : IDisposable
{
    /// <summary>What counts as garbage that is worth a collection.</summary>
    public const long MinGarbageBytes = 32 << 20;

    /// <summary>What is allocated in half a second in which nothing is asked, or almost nothing.</summary>
    public const long MaxIdleBytes = 1 << 20;

    /// <summary>What a collection takes long for.</summary>
    public const long LargeDataBytes = 1L << 30;

    /// <summary>What requests that follow one another do not leave as garbage, but many large ones at once do.</summary>
    public const long BurstBytes = 128 << 20;

    /// <summary>After how many intervals without a pause: 20 seconds.</summary>
    public const int MaxBusyIntervals = 40;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Func<long> _getAllocatedBytes;
    private readonly Func<long> _getHeapBytes;
    private readonly Action _collect;
    private readonly ITimer _timer;
    private long _lastAllocated;
    private long _allocatedAtCollection;
    private long _liveBytes;
    private int _busyIntervals;

    /// <param name="getAllocatedBytes">Gives how many bytes were allocated so far.</param>
    /// <param name="getHeapBytes">Gives how many bytes there are, data and garbage.</param>
    /// <param name="collect">Gives memory back.</param>
    /// <param name="time">The clock.</param>
    public MemoryTrimmer(Func<long> getAllocatedBytes, Func<long> getHeapBytes, Action collect, TimeProvider time)
    {
        (_getAllocatedBytes, _getHeapBytes, _collect) = (getAllocatedBytes, getHeapBytes, collect);
        _timer = time.CreateTimer(static state => ((MemoryTrimmer)state!).Check(), this, Interval, Interval);
    }

    /// <summary>Gives back the memory of this process.</summary>
    public static MemoryTrimmer CreateForProcess() =>
        new(
            static () => GC.GetTotalAllocatedBytes(),
            static () => GC.GetTotalMemory(forceFullCollection: false),
            static () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive),
            TimeProvider.System
        );

    public void Dispose() => _timer.Dispose();

    /// <summary>Requests wait while garbage is collected, the longer the more data there is: of much data, as much must be
    /// garbage.</summary>
    private bool ShouldCollectWhenIdle() => _liveBytes < LargeDataBytes || _getHeapBytes() >= 2 * _liveBytes;

    /// <summary>Where requests never pause, the garbage of a burst would stay.</summary>
    private bool ShouldCollectWhenBusy() => _busyIntervals >= MaxBusyIntervals && _getHeapBytes() >= (2 * _liveBytes) + BurstBytes;

    private void Check()
    {
        var allocated = _getAllocatedBytes();
        var isIdle = allocated - _lastAllocated <= MaxIdleBytes;
        _lastAllocated = allocated;
        _busyIntervals = isIdle ? 0 : _busyIntervals + 1;
        if (allocated - _allocatedAtCollection < MinGarbageBytes || !(isIdle ? ShouldCollectWhenIdle() : ShouldCollectWhenBusy()))
            return;
        _allocatedAtCollection = allocated;
        _busyIntervals = 0;
        _collect();
        _liveBytes = _getHeapBytes();
    }
}
