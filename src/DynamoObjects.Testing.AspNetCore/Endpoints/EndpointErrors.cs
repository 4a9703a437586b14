using System.Net;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>Converts the exceptions of a test's client to errors that SDKs understand.</summary>
internal static class EndpointErrors
{
    public const string EndedCode = "TestEndedException";

    public static string CreateEndedMessage(string testName) =>
        $"The test '{testName}' has ended and its tables are dropped. End the programs that use its endpoint before the test returns.";

    public static AmazonDynamoDBException Create(int status, string code, string message, Exception? inner = null) =>
        new(message, inner, ErrorType.Unknown, code, requestId: null, (HttpStatusCode)status);

    /// <summary>Returns the error for an exception; <see langword="null"/> for an unexpected one.</summary>
    /// <param name="exception">The exception, which is not an error of DynamoDB.</param>
    /// <param name="testName">The name of the test.</param>
    /// <remarks>SDKs retry the status codes 503 and 504, as they retry a connection that breaks or times out. See
    /// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behavior</see>.</remarks>
    public static AmazonDynamoDBException? Translate(Exception exception, string testName) =>
        exception switch
        {
            ObjectDisposedException => Create(400, EndedCode, CreateEndedMessage(testName), exception),
            NotSupportedException => Create(400, "UnknownOperationException", exception.Message, exception),
            TimeoutException or OperationCanceledException => Create(
                504,
                "RequestTimeoutException",
                $"The request timed out: {exception.Message}",
                exception
            ),
            HttpRequestException or IOException => Unavailable(exception),
            AmazonServiceException { StatusCode: not 0 } other => Create(
                (int)other.StatusCode,
                other.ErrorCode ?? "",
                other.Message,
                other
            ),
            AmazonClientException => Unavailable(exception),
            _ => null,
        };

    private static AmazonDynamoDBException Unavailable(Exception exception) =>
        Create(503, "ServiceUnavailable", $"DynamoDB did not respond: {exception.Message}", exception);
}
