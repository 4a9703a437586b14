using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

/// <summary>Compressed requests and responses, as AWS reads and sends them.</summary>
public class EncodingTests
{
    private const string Put = """{"TableName":"store","Item":{"id":{"S":"zipped"}}}""";

    private const string InternalError =
        """{"__type":"com.amazonaws.dynamodb.v20120810#InternalServerError","message":"The request processing has failed because of an unknown error, exception or failure."}""";

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("deflate", "deflate")]
    [InlineData("identity", "")]
    [InlineData("x-gzip", "")]
    public async Task A_request_is_read_by_its_encoding(string encoding, string compression)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await SendAsync(fixture, encoding, Compress(compression, Put));

        Assert.Equal((200, "{}"), (reply.Status, reply.Body));
        Assert.Contains("zipped", (await fixture.PostAsync("Scan", """{"TableName":"store"}""")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip", "")]
    [InlineData("gzip", "deflate")]
    [InlineData("deflate", "")]
    [InlineData("deflate", "gzip")]
    [InlineData("garbage", "")]
    [InlineData("br", "")]
    [InlineData("gzip, gzip", "gzip")]
    public async Task A_body_that_does_not_have_its_encoding_is_an_error_of_the_server(string encoding, string compression)
    {
        var failures = new List<Exception>();
        await using var fixture = await ServerFixture.StartAsync(new() { OnFailure = failures.Add });

        var reply = await SendAsync(fixture, encoding, Compress(compression, Put));

        Assert.Equal((500, InternalError), (reply.Status, reply.Body));
        Assert.DoesNotContain("zipped", (await fixture.PostAsync("Scan", """{"TableName":"store"}""")).Body, StringComparison.Ordinal);
        Assert.Empty(failures);
    }

    [Fact]
    public async Task The_encoding_x_gzip_does_not_decompress()
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await SendAsync(fixture, "x-gzip", Compress("gzip", Put));

        Assert.Equal((400, """{"__type":"com.amazon.coral.service#SerializationException"}"""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_compressed_request_may_not_hold_more_than_a_plain_one(string encoding)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await SendAsync(fixture, encoding, Compress(encoding, new string(' ', (16 * 1024 * 1024) + 1)));

        Assert.Equal((413, ""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate", "deflate")]
    [InlineData("deflate, gzip", "gzip")]
    [InlineData("gzip;q=0.5, deflate", "deflate")]
    [InlineData("gzip;q=0, deflate;q=0.1", "deflate")]
    [InlineData("*", "gzip")]
    [InlineData("*;q=0.1, deflate;q=0.2", "deflate")]
    [InlineData("br, GZip", "gzip")]
    [InlineData("gzip;q=0", "")]
    [InlineData("identity", "")]
    [InlineData("x-gzip", "")]
    [InlineData("br", "")]
    [InlineData("", "")]
    public async Task A_long_response_has_the_encoding_that_the_client_prefers(string accepted, string encoding)
    {
        await using var fixture = await ServerFixture.StartAsync();
        var text = new string('x', 5000);
        await fixture.PostAsync("PutItem", $$""" {"TableName":"store","Item":{"id":{"S":"long"},"text":{"S":"{{text}}"} } } """);

        var (bytes, sent, checksum) = await ReadAsync(fixture, "Scan", """{"TableName":"store"}""", accepted);

        Assert.Equal(encoding, sent);
        Assert.Equal(checksum, Crc32.HashToUInt32(bytes).ToString(CultureInfo.InvariantCulture));
        Assert.Contains(text, Decompress(encoding, bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_short_response_is_not_compressed(string accepted)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var (bytes, encoding, _) = await ReadAsync(fixture, "ListTables", "{}", accepted);

        Assert.Equal(("""{"TableNames":["store"]}""", ""), (Encoding.UTF8.GetString(bytes), encoding));
    }

    private static async Task<ServerFixture.RawResponse> SendAsync(ServerFixture fixture, string encoding, byte[] body)
    {
        using var request = ServerFixture.Request("PutItem", body);
        request.Content!.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return await fixture.SendAsync(request);
    }

    private static async Task<(byte[] Body, string Encoding, string Checksum)> ReadAsync(
        ServerFixture fixture,
        string operation,
        string body,
        string accepted
    )
    {
        using var request = ServerFixture.Request(operation, body);
        if (accepted.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await fixture.Http.SendAsync(request);
        return (
            await response.Content.ReadAsByteArrayAsync(),
            string.Join(',', response.Content.Headers.ContentEncoding),
            Assert.Single(response.Headers.GetValues("x-amz-crc32"))
        );
    }

    private static byte[] Compress(string encoding, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (encoding.Length == 0)
            return bytes;
        using var target = new MemoryStream();
        using (
            Stream writer =
                encoding == "gzip"
                    ? new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true)
                    : new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true)
        )
            writer.Write(bytes);
        return target.ToArray();
    }

    private static string Decompress(string encoding, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using Stream content = encoding switch
        {
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var reader = new StreamReader(content);
        return reader.ReadToEnd();
    }
}
