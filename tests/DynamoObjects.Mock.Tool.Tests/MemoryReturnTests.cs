using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tool.Tests;

public sealed class MemoryReturnTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly MemoryReturn _memory;
    private long _allocated;
    private int _collections;

    public MemoryReturnTests() => _memory = new MemoryReturn(() => _allocated, () => _collections++, _clock);

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

    private void AssertCollections(int expected, long allocated)
    {
        _allocated += allocated;
        _clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(expected, _collections);
    }
}
