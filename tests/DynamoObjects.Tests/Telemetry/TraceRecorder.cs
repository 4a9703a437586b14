using System.Collections.Concurrent;
using System.Diagnostics;

namespace DynamoObjects.Tests.Telemetry;

/// <summary>Listens to the mapper's traces, and keeps those of the caller's own trace, because other tests run in parallel.</summary>
internal sealed class TraceRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;
    private readonly Activity _trace = new Activity("test").Start();

    public TraceRecorder()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DynamoDatabase.TelemetryName,
            Sample = Sample,
            ActivityStopped = Record,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Ended => [.. _ended];

    public Activity Single(string operation) =>
        Assert.Single(_ended, activity => (string?)activity.GetTagItem("db.operation.name") == operation);

    public void Dispose()
    {
        _listener.Dispose();
        _trace.Dispose();
    }

    private ActivitySamplingResult Sample(ref ActivityCreationOptions<ActivityContext> options) =>
        options.Parent.TraceId == _trace.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None;

    private void Record(Activity activity)
    {
        if (activity.TraceId == _trace.TraceId)
            _ended.Enqueue(activity);
    }
}
