namespace DynamoObjects.Tests.Batches;

/// <summary>Tells at once, where <see cref="Progress{T}"/> would tell later, on another thread.</summary>
internal sealed class SynchronousProgress(Action<BatchProgress> report) : IProgress<BatchProgress>
{
    public void Report(BatchProgress value)
    {
        lock (report)
            report(value);
    }
}
