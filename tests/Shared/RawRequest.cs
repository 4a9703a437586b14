using System.Net.Http.Headers;

namespace DynamoObjects.Http;

/// <summary>A request as any HTTP client sends it, with a signature that is well-formed and nobody's.</summary>
internal static class RawRequest
{
    public const string Authorization =
        "AWS4-HMAC-SHA256 Credential=key/20261123/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, "
        + "Signature=0123456789abcdef";

    /// <summary>Makes a request to the root of a server.</summary>
    /// <param name="target">The API and the operation, such as <c>DynamoDB_20120810.ListTables</c>.</param>
    /// <param name="body">The JSON.</param>
    public static HttpRequestMessage Create(string target, HttpContent body)
    {
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = body };
        request.Headers.Add("X-Amz-Target", target);
        request.Headers.Add("X-Amz-Date", "20261123T000000Z");
        request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        return request;
    }
}
