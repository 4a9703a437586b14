using Amazon.Runtime;
using Amazon.Runtime.Internal;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>A client that belongs to a test: it stays usable until the test ends, even if it is disposed.</summary>
internal interface ITestClient
{
    /// <summary>Sends a request of any operation, also of one that the client has no method for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">How the request is written and its response is read.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    Task<TResponse> SendAsync<TResponse>(AmazonWebServiceRequest request, InvokeOptionsBase options, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new();

    /// <summary>Sends a request as the SDK's own synchronous calls do.</summary>
    /// <inheritdoc cref="SendAsync"/>
    AmazonWebServiceResponse Send(AmazonWebServiceRequest request, InvokeOptionsBase options);

    /// <summary>Releases connections; every later request fails with
    /// <see cref="EndedTestHandler.CreateException"/>.</summary>
    void End();
}
