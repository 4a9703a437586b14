namespace DynamoObjects.Testing.Faults;

/// <summary>The attempt takes longer.</summary>
internal sealed class DelayedAttempt(TimeSpan latency) : FaultEffect
{
    public override TimeSpan Latency => latency;
}
