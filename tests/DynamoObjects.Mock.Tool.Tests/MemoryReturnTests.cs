using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tool.Tests;

public sealed class MemoryReturnTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly MemoryReturn _memory;
    private long _allocated;
    private long _held;
    private int _collections;

    public MemoryReturnTests() => _memory = new MemoryReturn(() => _allocated, () => _held, () => _collections++, _clock);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void It_is_given_back_once_when_the_work_has_ended()
    {
        AssertCollections(0, allocated: MemoryReturn.Much);
        AssertCollections(0, allocated: MemoryReturn.Much);

        AssertCollections(1, allocated: MemoryReturn.Little);
        AssertCollections(1, allocated: 0);
        AssertCollections(1, allocated: 0);

        AssertCollections(1, allocated: MemoryReturn.Much);
        AssertCollections(2, allocated: 0);
    }

    [Fact]
    public void Little_garbage_may_stay_until_it_is_much()
    {
        for (var i = 1; i < MemoryReturn.Much / MemoryReturn.Little; i++)
            AssertCollections(0, allocated: MemoryReturn.Little);

        AssertCollections(1, allocated: MemoryReturn.Little);
    }

    [Fact]
    public void Garbage_of_a_burst_is_given_back_however_much_it_is()
    {
        _held = 2 * MemoryReturn.MuchData;
        AssertCollections(0, allocated: _held);

        AssertCollections(1, allocated: 0);
    }

    [Fact]
    public void Much_data_is_collected_again_when_as_much_is_garbage()
    {
        _held = 2 * MemoryReturn.MuchData;
        AssertCollections(0, allocated: _held);
        AssertCollections(1, allocated: 0);

        AssertCollections(1, allocated: MemoryReturn.Much);
        AssertCollections(1, allocated: 0);
        _held *= 2;
        AssertCollections(2, allocated: 0);
    }

    [Fact]
    public void Garbage_of_a_burst_is_given_back_where_requests_never_pause()
    {
        _held = MemoryReturn.Burst;
        for (var i = 1; i < MemoryReturn.MaxBusy; i++)
            AssertCollections(0, allocated: MemoryReturn.Much);

        AssertCollections(1, allocated: MemoryReturn.Much);
        AssertCollections(1, allocated: MemoryReturn.Much);
    }

    private void AssertCollections(int expected, long allocated)
    {
        _allocated += allocated;
        _clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(expected, _collections);
    }
}
