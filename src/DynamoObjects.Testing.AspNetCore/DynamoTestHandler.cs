using DynamoObjects.Testing.Hosting;

namespace DynamoObjects.Testing;

/// <summary>Adds the header with which a shared host finds the test of an HTTP request.</summary>
/// <param name="test">The test of all requests, or <see langword="null"/> for <see cref="DynamoTestContext.Current"/> of each
/// request.</param>
/// <remarks>
/// <para>The host needs <c>UseDynamoTests</c>. Use this handler for an <see cref="HttpClient"/> that tests share, or one that a
/// <see cref="DynamoApplicationFactory{TEntryPoint}"/> did not create.</para>
/// <para>This type is thread-safe.</para>
/// </remarks>
public sealed class DynamoTestHandler(DynamoTestContext? test = null) : DelegatingHandler
{
    /// <summary>Sends a request with the header of its test.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ClientOutsideTestException">The request is sent outside of a test.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        AddHeader(request);
        return base.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc cref="SendAsync"/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        AddHeader(request);
        return base.Send(request, cancellationToken);
    }

    private void AddHeader(HttpRequestMessage request)
    {
        var current = test
            ?? DynamoTestContext.Current
            ?? throw new ClientOutsideTestException(
                $"{request.Method} {request.RequestUri} was sent outside of a test. Send the request in a test, or give the "
                    + "DynamoTestHandler a test."
            );
        request.Headers.Remove(HostedTests.Header);
        request.Headers.Add(HostedTests.Header, HostedTests.Add(current));
    }
}
