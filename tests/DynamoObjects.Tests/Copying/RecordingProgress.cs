namespace DynamoObjects.Tests.Copying;

/// <summary>Keeps the reports, and can call an action synchronously.</summary>
internal sealed class RecordingProgress(Action<CopyProgress>? report = null) : IProgress<CopyProgress>
{
    public List<CopyProgress> Reports { get; } = [];

    public void Report(CopyProgress value)
    {
        Reports.Add(value);
        report?.Invoke(value);
    }
}
