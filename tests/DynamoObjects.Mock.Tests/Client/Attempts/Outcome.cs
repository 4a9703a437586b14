using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DynamoObjects.Mock.Tests.Client.Attempts;

/// <summary>The outcome of each attempt of a request: an HTTP response or a failure of the connection.</summary>
internal static class Outcome
{
    private static readonly Dictionary<string, Func<HttpResponseMessage>> All = new()
    {
        ["success"] = () => new HttpResponseMessage(HttpStatusCode.OK) { Content = Json("{}") },
        ["throttled"] = Error(400, "ProvisionedThroughputExceededException"),
        ["throttled in other words"] = Error(400, "ThrottlingException"),
        ["throttled by the account"] = Error(400, "RequestLimitExceeded"),
        ["too many requests"] = Error(429, "Whatever"),
        ["limit exceeded"] = Error(400, "LimitExceededException"),
        ["transaction in progress"] = Error(400, "TransactionInProgressException"),
        ["transaction canceled"] = Error(400, "TransactionCanceledException"),
        ["transaction conflict"] = Error(400, "TransactionConflictException"),
        ["condition failed"] = Error(400, "ConditionalCheckFailedException"),
        ["invalid"] = Error(400, "ValidationException"),
        ["not found"] = Error(400, "ResourceNotFoundException"),
        ["token reused"] = Error(400, "IdempotentParameterMismatchException"),
        ["item collection too large"] = Error(400, "ItemCollectionSizeLimitExceededException"),
        ["access denied"] = Error(400, "AccessDeniedException"),
        ["signature expired"] = Error(403, "InvalidSignatureException"),
        ["request timeout"] = Error(408, "RequestTimeout"),
        ["misdirected"] = Error(421, "Whatever"),
        ["internal error"] = Error(500, "InternalServerError"),
        ["bad gateway"] = Error(502, "Whatever"),
        ["unavailable"] = Error(503, "ServiceUnavailable"),
        ["gateway timeout"] = Error(504, "Whatever"),
        ["not implemented"] = Error(501, "Whatever"),
        ["not connected"] = () => throw new HttpRequestException("not connected", new SocketException((int)SocketError.ConnectionRefused)),
        ["connection lost"] = () => throw new HttpRequestException("lost", new IOException("lost")),
        ["stale connection"] = () =>
            throw new HttpRequestException("reset", new IOException("reset", new SocketException((int)SocketError.ConnectionReset))),
        ["timed out"] = () => throw new TaskCanceledException("timed out", new TimeoutException()),
        ["bug in a handler"] = () => throw new InvalidOperationException("a bug"),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static HttpResponseMessage Respond(string name) => All[name]();

    private static Func<HttpResponseMessage> Error(int status, string code) =>
        () =>
            new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = Json($$"""{"__type":"com.amazonaws.dynamodb.v20120810#{{code}}","message":"no"}"""),
            };

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/x-amz-json-1.0");
}
