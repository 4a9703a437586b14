using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Faults;

/// <summary>What a fault does to one attempt, on every backend in the same steps.</summary>
/// <remarks>Thread-safe: it keeps nothing of the attempt.</remarks>
internal abstract class FaultEffect
{
    /// <summary>How long the attempt is held up first.</summary>
    public virtual TimeSpan Latency => TimeSpan.Zero;

    /// <summary>How long an attempt is held up when its client waits no longer than a timeout, and whether it then times out.</summary>
    public (TimeSpan Delay, bool TimesOut) GetDelay(TimeSpan? timeout) =>
        timeout is { } maxDelay && maxDelay > TimeSpan.Zero && Latency >= maxDelay ? (maxDelay, true) : (Latency, false);

    /// <summary>Gives what is sent in place of an attempt, or throws what it fails with.</summary>
    /// <param name="request">The caller's own request.</param>
    /// <param name="outgoing">What would be sent; it is not changed.</param>
    public virtual AmazonDynamoDBRequest Before(AmazonDynamoDBRequest request, AmazonDynamoDBRequest outgoing) => outgoing;

    /// <summary>Changes the answer in place, or throws in its stead.</summary>
    /// <param name="outgoing">What would have been sent.</param>
    /// <param name="response">DynamoDB's answer to what was sent.</param>
    public virtual void After(AmazonDynamoDBRequest outgoing, AmazonWebServiceResponse response) { }
}
