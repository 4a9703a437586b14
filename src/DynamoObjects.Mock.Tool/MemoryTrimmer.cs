namespace DynamoObjects.Mock.Tool;

/// <summary>Collects garbage when requests pause, and returns the memory to the system. A development server is idle most of the
/// time, and its garbage would otherwise remain until it works again.</summary>
internal sealed class MemoryTrimmer : IDisposable
{
    /// <summary>The minimum garbage that is worth a collection.</summary>
    public const long MinGarbageBytes = 32 << 20;

    /// <summary>The maximum allocation in half a second that counts as idle.</summary>
    public const long MaxIdleBytes = 1 << 20;

    /// <summary>The size of the data above which a collection takes long.</summary>
    public const long LargeDataBytes = 1L << 30;

    /// <summary>Garbage that sequential requests do not leave, but many large concurrent ones do.</summary>
    public const long BurstBytes = 128 << 20;

    /// <summary>The number of intervals without a pause after which a collection runs: 20 seconds.</summary>
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

    /// <param name="getAllocatedBytes">Gets the total number of allocated bytes.</param>
    /// <param name="getHeapBytes">Gets the size of the heap: data and garbage.</param>
    /// <param name="collect">Collects garbage and returns the memory.</param>
    /// <param name="time">The clock.</param>
    public MemoryTrimmer(Func<long> getAllocatedBytes, Func<long> getHeapBytes, Action collect, TimeProvider time)
    {
        (_getAllocatedBytes, _getHeapBytes, _collect) = (getAllocatedBytes, getHeapBytes, collect);
        _timer = time.CreateTimer(static state => ((MemoryTrimmer)state!).Check(), this, Interval, Interval);
    }

    /// <summary>Creates a trimmer for the memory of this process.</summary>
    public static MemoryTrimmer CreateForProcess() =>
        new(
            static () => GC.GetTotalAllocatedBytes(),
            static () => GC.GetTotalMemory(forceFullCollection: false),
            static () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive),
            TimeProvider.System
        );

    public void Dispose() => _timer.Dispose();

    /// <summary>Requests wait during a collection, longer with more data: with much data, half of the heap must be
    /// garbage.</summary>
    private bool ShouldCollectWhenIdle() => _liveBytes < LargeDataBytes || _getHeapBytes() >= 2 * _liveBytes;

    /// <summary>Without this, the garbage of a burst would remain if requests never pause.</summary>
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
