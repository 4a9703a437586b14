namespace DynamoObjects.Tests.Copying;

/// <summary>Keeps what is reported, and may do something about it, at once.</summary>
internal sealed class RecordingProgress(Action<CopyProgress>? report = null) : IProgress<CopyProgress>
{
    public List<CopyProgress> Reports { get; } = [];

    public void Report(CopyProgress value)
    {
        Reports.Add(value);
        report?.Invoke(value);
    }
}
