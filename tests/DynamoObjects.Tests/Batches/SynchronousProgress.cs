namespace DynamoObjects.Tests.Batches;

/// <summary>Reports synchronously, unlike <see cref="Progress{T}"/>, which reports later on another thread.</summary>
internal sealed class SynchronousProgress(Action<BatchProgress> report) : IProgress<BatchProgress>
{
    public void Report(BatchProgress value)
    {
        lock (report)
            report(value);
    }
}
