using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Sending;

/// <summary>Records the attempts of a request, which the SDK retries after an error.</summary>
/// <remarks>
/// The clients of the mapper, the test kit and the mock show the result of each attempt. Other clients of the SDK show only the number of
/// attempts: the SDK writes <c>amz-sdk-request: attempt=2; max=4</c> into the headers of each retry, which a handler of the request sees,
/// except for retries after a closed connection (<see cref="IClientConfig.MaxStaleConnectionRetries"/>). A client that is not based on the
/// SDK shows nothing, and counts as one that sends once. See
/// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html"/>.
/// </remarks>
internal static class RequestAttempts
{
    private const string AttemptHeader = "amz-sdk-request";
    private const string FirstAttempt = "attempt=1;";
    private const string HeadersKey = "DynamoObjects.Headers";

    // One handler for all requests, because it stores the headers with the request.
    private static readonly RequestEventHandler StoreHeaders = static (_, arguments) =>
    {
        if (arguments is WebServiceRequestEventArgs requestArguments)
            ((IAmazonWebServiceRequest)requestArguments.Request).RequestState[HeadersKey] = requestArguments.Headers;
    };

    /// <summary>Starts to record the attempts of a request.</summary>
    public static void Watch(IAmazonWebServiceRequest request)
    {
        if (FailedAttempts.StartCollecting(request))
            request.AddBeforeRequestHandler(StoreHeaders);
    }

    /// <summary>
    /// Returns whether a failed attempt of a watched request may have been carried out, if the client shows its attempts.
    /// </summary>
    public static bool MayBeWritten(IAmazonWebServiceRequest request) =>
        FailedAttempts.Get(request) is { } failures ? failures.Exists(WriteErrors.IsOutcomeUnknown) : WasRetried(request);

    private static bool WasRetried(IAmazonWebServiceRequest request) =>
        request.RequestState.TryGetValue(HeadersKey, out var value)
        && value is IDictionary<string, string> headers
        && headers.TryGetValue(AttemptHeader, out var attempt)
        && !attempt.StartsWith(FirstAttempt, StringComparison.Ordinal);
}
