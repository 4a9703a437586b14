using Amazon.Runtime;

namespace DynamoObjects.Mock;

/// <summary>Stands between a client and the engine and sees each request that the client sends.</summary>
/// <remarks>
/// <para>One attempt of one request passes once. What is thrown here reaches the caller as if DynamoDB had thrown it:
/// the SDK retries what it would retry (throttling, a status of 500 or 503, an <see cref="IOException"/>), and each
/// retry passes again.</para>
/// <para>Thread safety: a client calls its interceptor from whatever thread calls the client, several at once.</para>
/// </remarks>
public interface IMockInterceptor
{
    /// <summary>Answers an attempt of a request, as a rule by handing the request, or a copy that was changed, to
    /// <paramref name="next"/>.</summary>
    /// <param name="attempt">The request, and how often it was tried.</param>
    /// <param name="next">Runs a request on the engine; may be called any number of times.</param>
    /// <returns>The response that belongs to the request; never <see langword="null"/>.</returns>
    AmazonWebServiceResponse Intercept(in MockAttempt attempt, MockRequestHandler next);
}
