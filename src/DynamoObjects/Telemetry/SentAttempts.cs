using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Telemetry;

/// <summary>
/// How often the SDK sent a request. Its retries write <c>amz-sdk-request: attempt=2; max=4</c> into the headers of each attempt, which a handler of the request sees:
/// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html"/>.
/// </summary>
/// <remarks>
/// A client that is none of the SDK's shows nothing, and counts as one that sends once. The SDK leaves out what it sends again over a connection that was closed
/// (<see cref="IClientConfig.MaxStaleConnectionRetries"/>): the mapper's own clients have that turned off, so that those attempts are counted as all others.
/// </remarks>
internal static class SentAttempts
{
    private const string Header = "amz-sdk-request";
    private const string First = "attempt=1;";
    private const string Key = "DynamoObjects.Headers";

    // One handler for all requests: what it sees is kept with the request.
    private static readonly RequestEventHandler Keep = static (_, arguments) =>
    {
        if (arguments is WebServiceRequestEventArgs sent)
            ((IAmazonWebServiceRequest)sent.Request).RequestState[Key] = sent.Headers;
    };

    /// <summary>Has the attempts of a request counted from now on.</summary>
    internal static void Watch(IAmazonWebServiceRequest request) => request.AddBeforeRequestHandler(Keep);

    /// <summary>Whether a request is known to have been sent more than once, so that an earlier attempt may have been carried out.</summary>
    internal static bool AreSeveral(IAmazonWebServiceRequest request)
        => request.RequestState.TryGetValue(Key, out var kept)
            && kept is IDictionary<string, string> headers
            && headers.TryGetValue(Header, out var attempt)
            && !attempt.StartsWith(First, StringComparison.Ordinal);
}
