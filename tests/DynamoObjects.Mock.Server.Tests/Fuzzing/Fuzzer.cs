using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using DynamoObjects.Http;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Creates broken requests, each from a seed and a number, so that it can be created again.</summary>
internal static class Fuzzer
{
    private const int BytesOverLimit = 16 * 1024 * 1024 + 1;

    private static readonly string[] OddTexts =
    [
        "",
        " ",
        "\t",
        "\u0001",
        "é",
        "application/x-amz-json-1.0;charset=",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Credential=,SignedHeaders=,Signature=",
        "gzip, gzip",
        "%00",
        "DynamoDB_20120810.",
        ".",
    ];

    private static readonly string[] Headers =
    [
        "X-Amz-Target",
        "X-Amz-Date",
        "Authorization",
        "Accept-Encoding",
        "Origin",
        "Access-Control-Request-Headers",
        "x-amz-content-sha256",
        "Cookie",
    ];

    public static HttpRequestMessage Request(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var (target, text) = Samples.All[random.Next(Samples.All.Length)];
        var body = Encoding.UTF8.GetBytes(text);
        for (var i = random.Next(4); i >= 0; i--)
            body = Mutations.Mutate(body, random);
        if (random.Next(5_000) == 0)
            body = [.. body, .. Enumerable.Repeat((byte)' ', BytesOverLimit)];

        var request = new HttpRequestMessage(random.Next(200) == 0 ? HttpMethod.Put : HttpMethod.Post, "/")
        {
            Content = Content(body, random),
        };
        request.Headers.Add("X-Amz-Target", target);
        request.Headers.TryAddWithoutValidation("Authorization", RawRequest.Authorization);
        request.Headers.Add("X-Amz-Date", "20261123T000000Z");
        if (random.Next(15) == 0)
            BreakHeaders(request, random);
        return request;
    }

    /// <summary>Whether a server may close the connection before it has read the body: the body is too large, or a header is not
    /// text.</summary>
    public static bool MayBeRejectedUnread(HttpRequestMessage request) =>
        request.Content!.Headers.ContentLength >= BytesOverLimit
        || !request.Headers.All(header => header.Value.All(value => Ascii.IsValid(value)));

    /// <summary>Whether a request has an encoding: as on AWS, a body that does not have it is an error of the server.</summary>
    public static bool HasEncoding(int seed, int number)
    {
        using var request = Request(seed, number);
        return request.Content!.Headers.ContentEncoding.Count > 0;
    }

    private static ByteArrayContent Content(byte[] body, Random random)
    {
        var zipped = random.Next(20);
        var content = new ByteArrayContent(
            zipped switch
            {
                0 => Compress(body, random),
                1 when random.Next(50) == 0 => Compress(new byte[2 * BytesOverLimit], random),
                _ => body,
            }
        );
        if (zipped <= 2)
            content.Headers.ContentEncoding.Add("gzip");
        content.Headers.ContentType = new MediaTypeHeaderValue(random.Next(50) == 0 ? "text/plain" : "application/x-amz-json-1.0");
        return content;
    }

    private static byte[] Compress(byte[] body, Random random)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(body);
        var bytes = zipped.ToArray();
        return random.Next(3) switch
        {
            0 => bytes,
            1 => bytes[..random.Next(bytes.Length)],
            _ => Mutations.Mutate(bytes, random),
        };
    }

    private static void BreakHeaders(HttpRequestMessage request, Random random)
    {
        var header = Headers[random.Next(Headers.Length)];
        request.Headers.Remove(header);
        var value = random.Next(4) switch
        {
            0 => new string('h', random.Next(20_000)),
            1 => RawRequest.Authorization[..random.Next(RawRequest.Authorization.Length)],
            _ => OddTexts[random.Next(OddTexts.Length)],
        };
        request.Headers.TryAddWithoutValidation(header, value);
    }
}
