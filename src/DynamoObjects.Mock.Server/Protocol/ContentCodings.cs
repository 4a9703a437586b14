using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The codings of requests and responses: DynamoDB knows gzip and deflate.</summary>
internal static class ContentCodings
{
    private const string Gzip = "gzip";
    private const string Deflate = "deflate";

    /// <summary>Gets the coding of a request. DynamoDB ignores <c>x-gzip</c>, and fails for other names.</summary>
    public static ContentCoding ReadRequest(StringValues contentEncoding)
    {
        if (contentEncoding.Count == 0)
            return ContentCoding.None;
        var name = contentEncoding.ToString().Trim();
        return name.Equals(Gzip, StringComparison.OrdinalIgnoreCase) ? ContentCoding.Gzip
            : name.Equals(Deflate, StringComparison.OrdinalIgnoreCase) ? ContentCoding.Deflate
            : name.Length == 0
            || name.Equals("identity", StringComparison.OrdinalIgnoreCase)
            || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)
                ? ContentCoding.None
            : ContentCoding.Unknown;
    }

    /// <summary>Chooses the coding that a client prefers for a response: gzip of two that it accepts equally.</summary>
    public static ContentCoding ChooseResponse(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0 || !StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted))
            return ContentCoding.None;
        var (gzip, deflate) = (GetQuality(accepted, Gzip), GetQuality(accepted, Deflate));
        return gzip == 0 && deflate == 0 ? ContentCoding.None
            : gzip >= deflate ? ContentCoding.Gzip
            : ContentCoding.Deflate;
    }

    /// <summary>Gets the value of <c>Content-Encoding</c>.</summary>
    public static string GetName(ContentCoding coding) => coding == ContentCoding.Gzip ? Gzip : Deflate;

    public static Stream CreateReader(ContentCoding coding, Stream compressed) =>
        coding == ContentCoding.Gzip
            ? new GZipStream(compressed, CompressionMode.Decompress)
            : new ZLibStream(compressed, CompressionMode.Decompress);

    public static Stream CreateWriter(ContentCoding coding, Stream target) =>
        coding == ContentCoding.Gzip
            ? new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true)
            : new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>Gets how much a client wants a coding: 0 for one that it does not accept.</summary>
    private static double GetQuality(IList<StringWithQualityHeaderValue> accepted, string name)
    {
        double? any = null;
        foreach (var coding in accepted)
        {
            if (coding.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return coding.Quality ?? 1;
            if (coding.Value == "*")
                any = coding.Quality ?? 1;
        }

        return any ?? 0;
    }
}
