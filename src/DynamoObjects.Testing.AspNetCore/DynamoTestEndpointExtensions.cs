using DynamoObjects.Testing.Endpoints;

namespace DynamoObjects.Testing;

/// <summary>Provides an HTTP endpoint for each test, for code that runs in another process or is written in another
/// language.</summary>
public static class DynamoTestEndpointExtensions
{
    /// <summary>Gets the URL at which DynamoDB clients of any process and language reach the tables of a test.</summary>
    /// <param name="test">The test, on any backend.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The endpoint URL, such as <c>http://127.0.0.1:45123/do-0tm2k9ax4q7z-1</c>. Pass the whole URL, with its path, to
    /// the client. Each call for a test returns the same URL.</returns>
    /// <remarks>
    /// <para>The endpoint sends the requests that it receives through a client of the test: they see only the tables of the test,
    /// under the test's own names, appear in <see cref="DynamoTestContext.Requests"/>, and are affected by
    /// <see cref="DynamoTestContext.Faults"/>. The operations of DynamoDB Streams are included. The endpoint accepts all
    /// credentials, and sends each request once: retries are up to the client of the other process.</para>
    /// <para>If the backend is <see cref="Backend.Mock"/>, a request reaches the region that it is signed for if the test has tables
    /// there or has created a client for that region, and otherwise the region of <see cref="DynamoTestContext.Client"/>.</para>
    /// <para>After the end of the test, the endpoint rejects requests with status 400 and the error
    /// <c>TestEndedException</c>.</para>
    /// <para>This method is thread-safe.</para>
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The test has ended.</exception>
    /// <exception cref="IOException">The port cannot be opened.</exception>
    public static Task<Uri> GetEndpointAsync(this DynamoTestContext test, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(test);
        return TestEndpoints.GetAsync(test).WaitAsync(cancellationToken);
    }
}
