using System.Globalization;
using System.Text;
using DynamoObjects.Http;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Writes of one item, most of them broken: in the start line, the headers, the body or its chunks.</summary>
internal static class RawFuzzRequests
{
    private static readonly string[] Values =
    [
        "",
        " ",
        "\t",
        "\u00e9",
        "\u00c3\u00a9",
        "\u0001",
        "\u007f",
        "gzip",
        "deflate",
        "br",
        "x-gzip",
        "chunked",
        "100-continue",
        "0",
        "-1",
        "1",
        "5",
        "99999999999999999999",
        "localhost",
        "evil.example",
        "[::1",
        "http://localhost",
        "null",
        "cross-site",
        "same-origin",
        "upgrade",
        "close",
        "application/x-amz-json-1.0; x=\u00c3\u00a9",
        "application/x-amz-json-1.1",
        "text/plain",
        "DynamoDB_20120810.DeleteTable",
    ];

    private static readonly string[] Names =
    [
        "Host",
        "Origin",
        "Sec-Fetch-Site",
        "Content-Type",
        "Content-Encoding",
        "Accept-Encoding",
        "Content-Length",
        "Transfer-Encoding",
        "Expect",
        "Connection",
        "Upgrade",
        "X-Amz-Target",
        "X-Amz-Date",
        "Authorization",
        "Access-Control-Request-Headers",
        "Trailer",
        "Cookie",
        "\u00e9",
        "A b",
        "",
    ];

    private static readonly string[] StartLines =
    [
        "PUT / HTTP/1.1",
        "OPTIONS / HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "HEAD / HTTP/1.1",
        "CONNECT a:80 HTTP/1.1",
        "\u00e9 / HTTP/1.1",
        "POST / HTTP/1.0",
        "POST / HTTP/2.0",
        "POST /%zz HTTP/1.1",
        "POST /\u00e9 HTTP/1.1",
        "POST http://localhost/ HTTP/1.1",
        "POST /?X-Amz-Algorithm=%ff HTTP/1.1",
        "POST /_dynamock/save HTTP/1.1",
        "POST  HTTP/1.1",
        "post / HTTP/1.1",
    ];

    private static readonly string[] ChunkEnds =
    [
        "0\r\n\r\n",
        "FFFFFFFFFFFFFFFFF\r\n",
        "80000000\r\n",
        "-1\r\n",
        "zz\r\n",
        "0\r\nX: \u0000\r\n\r\n",
        "0\r\nX\r\n\r\n",
        "0\n\n",
        "0;x=\u00e9\r\n\r\n",
        "0\r\nX: y\r\n\r\n",
        "5\r\n{}",
    ];

    /// <summary>Creates a request.</summary>
    /// <returns>Its bytes, as Latin-1 characters, and whether the client must close its side so that the server sees the end of the
    /// request.</returns>
    public static (string Request, bool EndsEarly) Create(Random random, int number)
    {
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"TableName":"store","Item":{"id":{"S":"{{{number % 20}}}"},"n":{"N":"{{{number}}}"} } }"""
        );
        if (random.Next(4) == 0)
            body = Encoding.Latin1.GetString(Mutations.Mutate(Encoding.Latin1.GetBytes(body), random));
        var isChunked = random.Next(2) == 0;
        List<string> headers =
        [
            "Host: localhost",
            "Connection: close",
            "Content-Type: application/x-amz-json-1.0",
            "X-Amz-Target: DynamoDB_20120810.PutItem",
            "X-Amz-Date: 20261123T000000Z",
            $"Authorization: {RawRequest.Authorization}",
            isChunked ? "Transfer-Encoding: chunked" : $"Content-Length: {body.Length}",
        ];
        var changes = random.Next(3);
        for (var i = 0; i < changes; i++)
        {
            var value = random.Next(20) == 0 ? new string('h', random.Next(40_000)) : Values[random.Next(Values.Length)];
            var header = $"{Names[random.Next(Names.Length)]}: {value}";
            // Either an additional header, or one that replaces another.
            if (random.Next(2) == 0)
                headers.Insert(random.Next(headers.Count + 1), header);
            else
                headers[random.Next(headers.Count)] = header;
        }

        var start = random.Next(6) == 0 ? StartLines[random.Next(StartLines.Length)] : "POST / HTTP/1.1";
        var end = random.Next(2) == 0 ? 0 : random.Next(ChunkEnds.Length);
        var framed = isChunked ? $"{body.Length:x}\r\n{body}\r\n{ChunkEnds[end]}" : body;
        return (
            $"{start}\r\n{string.Join("\r\n", headers)}\r\n\r\n{framed}",
            changes > 0 || end > 0 || start != "POST / HTTP/1.1" || body.Length == 0
        );
    }
}
