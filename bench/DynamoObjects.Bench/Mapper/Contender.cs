using System.Diagnostics;

namespace DynamoObjects.Bench.Mapper;

/// <summary>One way to save, load and query records, over a client of its own that answers what it has saved.</summary>
internal abstract class Contender(string name)
{
    public const int Found = 10;

    public string Name { get; } = name;

    /// <summary>Saves, loads and queries once, and compares what comes back with what was saved.</summary>
    public abstract Task CheckAsync();

    /// <summary>Saves and loads once, comparing nothing.</summary>
    public abstract Task FirstAsync();

    /// <summary>Runs an operation repeatedly and returns the duration.</summary>
    public abstract Task<Cost> MeasureAsync(Operation operation, int times);

    protected static async Task<Cost> MeasureAsync(int times, Func<int, Task> run)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
            await run(i);
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Cost(elapsed.TotalNanoseconds / times, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / times);
    }
}
