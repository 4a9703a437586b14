using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Sending;

/// <summary>What is known of the attempts of a request, which the SDK sends again after a failure.</summary>
/// <remarks>
/// The clients of the mapper, the test kit and the mock show how each attempt ended. Of another client of the SDK only the number of
/// attempts is known: its retries write <c>amz-sdk-request: attempt=2; max=4</c> into the headers of each attempt, which a handler of the
/// request sees, but for those after a connection that was closed (<see cref="IClientConfig.MaxStaleConnectionRetries"/>). A client that is
/// none of the SDK's shows nothing, and counts as one that sends once. See
/// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html"/>.
/// </remarks>
internal static class RequestAttempts
{
    private const string AttemptHeader = "amz-sdk-request";
    private const string FirstAttempt = "attempt=1;";
    private const string HeadersKey = "DynamoObjects.Headers";

    // One handler for all requests: what it sees is kept with the request.
    private static readonly RequestEventHandler StoreHeaders = static (_, arguments) =>
    {
        if (arguments is WebServiceRequestEventArgs requestArguments)
            ((IAmazonWebServiceRequest)requestArguments.Request).RequestState[HeadersKey] = requestArguments.Headers;
    };

    /// <summary>Has the attempts of a request watched from now on.</summary>
    public static void Watch(IAmazonWebServiceRequest request)
    {
        if (FailedAttempts.StartCollecting(request))
            request.AddBeforeRequestHandler(StoreHeaders);
    }

    /// <summary>Whether a failed attempt of a watched request may have been carried out, as far as the client shows.</summary>
    public static bool MayBeWritten(IAmazonWebServiceRequest request) =>
        FailedAttempts.Get(request) is { } failures ? failures.Exists(WriteErrors.IsOutcomeUnknown) : WasRetried(request);

    private static bool WasRetried(IAmazonWebServiceRequest request) =>
        request.RequestState.TryGetValue(HeadersKey, out var value)
        && value is IDictionary<string, string> headers
        && headers.TryGetValue(AttemptHeader, out var attempt)
        && !attempt.StartsWith(FirstAttempt, StringComparison.Ordinal);
}
