using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace DynamoObjects.Mock.Tests.Client;

/// <summary>Creates spans of which only the names are recorded.</summary>
internal sealed class RecordedTracer(ICollection<string> spans) : Tracer
{
    public override TraceSpan CreateSpan(string name, Attributes? initialAttributes, SpanKind spanKind, SpanContext? parentContext)
    {
        spans.Add(name);
        return new Span();
    }

    private sealed class Span : TraceSpan
    {
        public override void EmitEvent(string name, Attributes? attributes) { }

        public override void SetAttribute(string key, object value) { }

        public override void SetStatus(SpanStatus status) { }

        public override void RecordException(Exception exception, Attributes? attributes) { }

        public override void End() { }
    }
}
