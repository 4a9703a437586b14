using Amazon.Runtime;

namespace DynamoObjects.Mock;

/// <summary>Defines a method that intercepts the requests that a client sends to its engine.</summary>
/// <remarks>
/// <para>The client calls the interceptor once for each attempt of a request. If the interceptor throws an exception, the
/// exception reaches the caller as if DynamoDB had returned the error: the SDK retries throttling, the statuses 500 and 503,
/// and an <see cref="IOException"/>, and each retry calls the interceptor again.</para>
/// <para>Implementations must be thread-safe. A client calls its interceptor on the threads that call the client, on several threads
/// at the same time.</para>
/// </remarks>
public interface IMockInterceptor
{
    /// <summary>Handles an attempt of a request, usually by passing the request or a modified copy to
    /// <paramref name="next"/>.</summary>
    /// <param name="attempt">The request and the number of the attempt.</param>
    /// <param name="next">The next step, which runs a request on the engine. You can call it any number of times.</param>
    /// <returns>The response, of the type that belongs to the request; never <see langword="null"/>.</returns>
    AmazonWebServiceResponse Intercept(in MockAttempt attempt, MockRequestHandler next);
}
