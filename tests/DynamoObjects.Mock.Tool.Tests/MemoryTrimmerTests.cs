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
    public void It_is_given_back_once_when_the_work_has_ended()
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
    public void Little_garbage_may_stay_until_it_is_much()
    {
        for (var i = 1; i < MemoryTrimmer.MinGarbageBytes / MemoryTrimmer.MaxIdleBytes; i++)
            AssertCollections(0, allocated: MemoryTrimmer.MaxIdleBytes);

        AssertCollections(1, allocated: MemoryTrimmer.MaxIdleBytes);
    }

    [Fact]
    public void Garbage_of_a_burst_is_given_back_however_much_it_is()
    {
        _dataBytes = 2 * MemoryTrimmer.LargeDataBytes;
        AssertCollections(0, allocated: _dataBytes);

        AssertCollections(1, allocated: 0);
    }

    [Fact]
    public void Much_data_is_collected_again_when_as_much_is_garbage()
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
    public void Garbage_of_a_burst_is_given_back_where_requests_never_pause()
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
