using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tool.Tests;

public class PeriodicSavingTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Channel<string> _entries = Channel.CreateUnbounded<string>();

    [Fact]
    public async Task The_mock_is_saved_at_each_interval()
    {
        var saving = new PeriodicSaving(
            () => RecordAsync("saved"),
            TimeSpan.FromSeconds(5),
            _clock,
            failure => RecordAsync(failure.Message)
        );

        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(_entries.Reader.TryRead(out _));
        for (var i = 0; i < 3; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal("saved", await _entries.Reader.ReadAsync());
        }

        await saving.DisposeAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.False(_entries.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_failed_save_is_reported_and_retried()
    {
        var saves = 0;
        await using var saving = new PeriodicSaving(
            () => saves++ == 0 ? throw new IOException("disk full") : RecordAsync("saved"),
            TimeSpan.FromSeconds(1),
            _clock,
            failure => RecordAsync(failure.Message)
        );

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("disk full", await _entries.Reader.ReadAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("saved", await _entries.Reader.ReadAsync());
    }

    private Task RecordAsync(string entry) => _entries.Writer.WriteAsync(entry).AsTask();
}
