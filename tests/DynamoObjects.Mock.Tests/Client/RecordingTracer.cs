using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace DynamoObjects.Mock.Tests.Client;

/// <summary>Telemetry that records the names of the SDK's spans.</summary>
internal sealed class RecordingTracer : TracerProvider
{
    private readonly List<string> _spans = [];

    public IReadOnlyList<string> Spans => _spans;

    public TelemetryProvider Telemetry
    {
        get
        {
            var telemetry = new DefaultTelemetryProvider();
            telemetry.RegisterTracerProvider(this);
            return telemetry;
        }
    }

    public override Tracer GetTracer(string scope) => new RecordedTracer(_spans);
}
