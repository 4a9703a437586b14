using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The SDK's limit on the sending rate after throttling, on the mock's clock; waits that are skipped count as
/// elapsed.</summary>
internal sealed class MockTokenBucket(RetryBackoff backoff) : TokenBucket
{
    private long _skippedMilliseconds;

    protected override double GetTimestamp()
    {
        var now = (backoff.TimeProvider.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;
        return now + TimeSpan.FromMilliseconds(Interlocked.Read(ref _skippedMilliseconds)).TotalSeconds;
    }

    protected override void WaitForToken(int delayMs) => WaitForTokenAsync(delayMs, CancellationToken.None).GetAwaiter().GetResult();

    protected override async Task WaitForTokenAsync(int delayMs, CancellationToken cancellationToken)
    {
        await backoff.WaitAsync(delayMs, cancellationToken).ConfigureAwait(false);
        Interlocked.Add(ref _skippedMilliseconds, Math.Max(0, delayMs - backoff.MaxMilliseconds));
    }
}
