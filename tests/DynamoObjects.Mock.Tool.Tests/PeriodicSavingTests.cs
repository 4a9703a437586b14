using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tool.Tests;

public class PeriodicSavingTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Channel<string> _seen = Channel.CreateUnbounded<string>();

    [Fact]
    public async Task It_saves_each_time_the_clock_has_passed_the_interval()
    {
        var saving = new PeriodicSaving(() => Seen("saved"), TimeSpan.FromSeconds(5), _clock, failure => Seen(failure.Message));

        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(_seen.Reader.TryRead(out _));
        for (var i = 0; i < 3; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal("saved", await _seen.Reader.ReadAsync());
        }

        await saving.DisposeAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.False(_seen.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_save_that_failed_is_told_and_tried_again()
    {
        var saves = 0;
        await using var saving = new PeriodicSaving(
            () => saves++ == 0 ? throw new IOException("disk full") : Seen("saved"),
            TimeSpan.FromSeconds(1),
            _clock,
            failure => Seen(failure.Message)
        );

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("disk full", await _seen.Reader.ReadAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("saved", await _seen.Reader.ReadAsync());
    }

    private Task Seen(string what) => _seen.Writer.WriteAsync(what).AsTask();
}
