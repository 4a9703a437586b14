using System.Collections.Concurrent;

namespace Docs.Mapper;

/// <summary>Collects what listeners of all tests write at the same time.</summary>
internal sealed class SpanConsole
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public void WriteLine(string line) => Lines.Enqueue(line);
}
