namespace DynamoObjects.Testing.Faults;

/// <summary>Delays the attempt.</summary>
internal sealed class DelayedAttempt(TimeSpan latency) : FaultEffect
{
    public override TimeSpan Latency => latency;
}
