using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tool.Tests;

public sealed class MemoryTrimmerTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly MemoryTrimmer _memory;
    private long _allocated;
    private long _dataBytes;
    private int _collections;

    public MemoryTrimmerTests() => _memory = new MemoryTrimmer(() => _allocated, () => _dataBytes, () => _collections++, _clock);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Memory_is_returned_once_when_the_work_has_ended()
    {
        AssertCollections(0, allocated: MemoryTrimmer.MinGarbageBytes);
        AssertCollections(0, allocated: MemoryTrimmer.MinGarbageBytes);

        AssertCollections(1, allocated: MemoryTrimmer.MaxIdleBytes);
        AssertCollections(1, allocated: 0);
        AssertCollections(1, allocated: 0);

        AssertCollections(1, allocated: MemoryTrimmer.MinGarbageBytes);
        AssertCollections(2, allocated: 0);
    }

    [Fact]
    public void A_small_amount_of_garbage_is_not_collected()
    {
        for (var i = 1; i < MemoryTrimmer.MinGarbageBytes / MemoryTrimmer.MaxIdleBytes; i++)
            AssertCollections(0, allocated: MemoryTrimmer.MaxIdleBytes);

        AssertCollections(1, allocated: MemoryTrimmer.MaxIdleBytes);
    }

    [Fact]
    public void Garbage_of_a_burst_is_collected_in_any_amount()
    {
        _dataBytes = 2 * MemoryTrimmer.LargeDataBytes;
        AssertCollections(0, allocated: _dataBytes);

        AssertCollections(1, allocated: 0);
    }

    [Fact]
    public void Much_data_is_collected_when_half_of_the_heap_is_garbage()
    {
        _dataBytes = 2 * MemoryTrimmer.LargeDataBytes;
        AssertCollections(0, allocated: _dataBytes);
        AssertCollections(1, allocated: 0);

        AssertCollections(1, allocated: MemoryTrimmer.MinGarbageBytes);
        AssertCollections(1, allocated: 0);
        _dataBytes *= 2;
        AssertCollections(2, allocated: 0);
    }

    [Fact]
    public void Garbage_of_a_burst_is_collected_even_if_requests_never_pause()
    {
        _dataBytes = MemoryTrimmer.BurstBytes;
        for (var i = 1; i < MemoryTrimmer.MaxBusyIntervals; i++)
            AssertCollections(0, allocated: MemoryTrimmer.MinGarbageBytes);

        AssertCollections(1, allocated: MemoryTrimmer.MinGarbageBytes);
        AssertCollections(1, allocated: MemoryTrimmer.MinGarbageBytes);
    }

    private void AssertCollections(int expected, long allocated)
    {
        _allocated += allocated;
        _clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(expected, _collections);
    }
}
