using System.Net;
using Amazon.Runtime.EventStreams;
using Amazon.Runtime.Internal.Transform;

namespace DynamoObjects.Mock.Client;

/// <summary>The status and headers that observers read in place of the HTTP response; it has no body.</summary>
internal sealed class ResponseHeaders(string? requestId) : IWebResponseData
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = "application/x-amz-json-1.0",
        ["x-amzn-RequestId"] = requestId ?? "",
    };

    public long ContentLength => 0;

    public string ContentType => _headers["Content-Type"];

    public HttpStatusCode StatusCode => HttpStatusCode.OK;

    public bool IsSuccessStatusCode => true;

    public IHttpResponseBody? ResponseBody => null;

    public string[] GetHeaderNames() => [.. _headers.Keys];

    public bool IsHeaderPresent(string headerName) => _headers.ContainsKey(headerName);

    public string GetHeaderValue(string headerName) => _headers.GetValueOrDefault(headerName, "");

    // Event streams use HTTP/2, which DynamoDB does not.
    public IEventStreamHeader? GetEventStreamHeader(string headerName) => null;

    public bool IsEventHeaderPresent(string headerName) => false;
}
