using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Builds the text of a request that its signature covers.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request</remarks>
internal static class CanonicalRequest
{
    /// <summary>Builds the text.</summary>
    /// <param name="signature">The signature, which names the signed headers.</param>
    /// <param name="request">The request.</param>
    /// <param name="payload">The hash of the request's body.</param>
    public static string Text(Signature signature, IHttpRequestFeature request, string payload)
    {
        var query = string.Join(
            '&',
            signature
                .Query.Where(pair => pair.Key != "X-Amz-Signature")
                .Select(pair => (Name: Uri.EscapeDataString(pair.Key), Value: Uri.EscapeDataString(pair.Value)))
                .OrderBy(pair => pair.Name, StringComparer.Ordinal)
                .ThenBy(pair => pair.Value, StringComparer.Ordinal)
                .Select(pair => $"{pair.Name}={pair.Value}")
        );
        string[] names = [.. signature.SignedHeaders.Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal)];
        var headers = new StringBuilder();
        foreach (var name in names)
        {
            var values = request
                .Headers[name]
                .Select(value => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            headers.Append(name).Append(':').AppendJoin(',', values).Append('\n');
        }

        // Each segment is encoded twice: once as in the path that is sent, and once more.
        var path = string.Join('/', request.Path.Split('/').Select(part => Uri.EscapeDataString(Uri.EscapeDataString(part))));
        return $"{request.Method}\n{path}\n{query}\n{headers}\n{string.Join(';', names)}\n{payload}";
    }

    public static string Hash(byte[] bytes) => Hex(SHA256.HashData(bytes));

    public static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
