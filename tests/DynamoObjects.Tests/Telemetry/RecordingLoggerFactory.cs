using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DynamoObjects.Tests.Telemetry;

/// <summary>Keeps the log entries.</summary>
internal sealed class RecordingLoggerFactory : ILoggerFactory
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    public ILogger CreateLogger(string categoryName) => new RecordingLogger(categoryName, _entries);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("Logs are only kept.");

    public void Dispose() { }
}
