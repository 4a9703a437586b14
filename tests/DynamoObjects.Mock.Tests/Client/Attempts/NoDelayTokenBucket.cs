using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Tests.Client.Attempts;

/// <summary>The SDK's limit on the sending rate, with a clock that only its waits advance.</summary>
internal sealed class NoDelayTokenBucket : TokenBucket
{
    private double _seconds = 1000;

    protected override double GetTimestamp() => _seconds;

    protected override void WaitForToken(int delayMs) => _seconds += delayMs / 1000.0;

    protected override Task WaitForTokenAsync(int delayMs, CancellationToken cancellationToken)
    {
        WaitForToken(delayMs);
        return Task.CompletedTask;
    }
}
