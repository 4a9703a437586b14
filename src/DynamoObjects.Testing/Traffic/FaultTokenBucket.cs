using Amazon.Runtime.Internal;

namespace DynamoObjects.Testing.Traffic;

/// <summary>The SDK's limit on the request rate after throttling; its waits count as elapsed, since injected faults
/// would slow down the whole test.</summary>
internal sealed class FaultTokenBucket : TokenBucket
{
    private long _skippedMilliseconds;

    protected override double GetTimestamp() =>
        base.GetTimestamp() + TimeSpan.FromMilliseconds(Interlocked.Read(ref _skippedMilliseconds)).TotalSeconds;

    protected override void WaitForToken(int delayMs) => Interlocked.Add(ref _skippedMilliseconds, delayMs);

    protected override Task WaitForTokenAsync(int delayMs, CancellationToken cancellationToken)
    {
        WaitForToken(delayMs);
        return Task.CompletedTask;
    }
}
