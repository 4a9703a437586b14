using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Faults;

/// <summary>The effect of a fault on one attempt, in the same steps on every backend.</summary>
/// <remarks>Thread-safe: it has no state.</remarks>
internal abstract class FaultEffect
{
    /// <summary>The delay before the attempt.</summary>
    public virtual TimeSpan Latency => TimeSpan.Zero;

    /// <summary>Returns the delay of an attempt for a client with a timeout, and whether the attempt then times
    /// out.</summary>
    public (TimeSpan Delay, bool TimesOut) GetDelay(TimeSpan? timeout) =>
        timeout is { } maxDelay && maxDelay > TimeSpan.Zero && Latency >= maxDelay ? (maxDelay, true) : (Latency, false);

    /// <summary>Returns the request to send instead, or throws the exception that the attempt fails with.</summary>
    /// <param name="request">The caller's own request.</param>
    /// <param name="outgoing">The request that would be sent; it is not changed.</param>
    public virtual AmazonDynamoDBRequest Before(AmazonDynamoDBRequest request, AmazonDynamoDBRequest outgoing) => outgoing;

    /// <summary>Changes the response in place, or throws instead.</summary>
    /// <param name="outgoing">The request that would have been sent.</param>
    /// <param name="response">DynamoDB's response to the request that was sent.</param>
    public virtual void After(AmazonDynamoDBRequest outgoing, AmazonWebServiceResponse response) { }
}
