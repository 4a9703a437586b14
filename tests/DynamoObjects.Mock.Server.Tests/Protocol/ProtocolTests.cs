using System.Globalization;
using System.IO.Hashing;
using System.Net;
using System.Text;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

public class ProtocolTests
{
    [Fact]
    public async Task A_response_has_the_headers_of_DynamoDB()
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await fixture.PostAsync("ListTables", "{}");

        Assert.Equal((200, """{"TableNames":["store"]}"""), (reply.Status, reply.Body));
        Assert.Equal("application/x-amz-json-1.0", reply.ContentHeaders.ContentType!.ToString());
        Assert.Equal(Checksum(Encoding.UTF8.GetBytes(reply.Body)), reply.GetHeader("x-amz-crc32"));
        Assert.Matches("^[0-9A-V]{52}$", reply.GetHeader("x-amzn-RequestId"));
        Assert.NotEqual(reply.GetHeader("x-amzn-RequestId"), (await fixture.PostAsync("ListTables", "{}")).GetHeader("x-amzn-RequestId"));
    }

    [Fact]
    public async Task An_error_has_its_type_message_and_status()
    {
        await using var fixture = await ServerFixture.StartAsync();

        var missing = await fixture.PostAsync("DescribeTable", """{"TableName":"nothing"}""");
        var invalid = await fixture.PostAsync("GetItem", """{"TableName":"store","Key":{"id":{"S":""}}}""");

        Assert.Equal(400, missing.Status);
        Assert.Equal(
            """{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"Requested resource not found: Table: nothing not found"}""",
            missing.Body
        );
        Assert.Equal(
            """{"__type":"com.amazon.coral.validate#ValidationException","message":"One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: id"}""",
            invalid.Body
        );
        Assert.Equal(Checksum(Encoding.UTF8.GetBytes(missing.Body)), missing.GetHeader("x-amz-crc32"));
    }

    [Theory]
    [InlineData("CreateBackupOfEverything")]
    [InlineData("")]
    [InlineData("putitem")]
    public async Task An_unknown_operation_is_reported_as_unknown(string operation)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await fixture.PostAsync(operation, "{}");

        Assert.Equal((400, """{"__type":"com.amazon.coral.service#UnknownOperationException"}"""), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task A_rejected_operation_reports_the_reason()
    {
        await using var fixture = await ServerFixture.StartAsync();

        var reply = await fixture.PostAsync("SearchVectors", "{}");

        Assert.Equal(
            (
                400,
                """{"__type":"com.amazon.coral.service#UnknownOperationException","message":"DynamoObjects.Mock does not support SearchVectors. There are no vector indexes."}"""
            ),
            (reply.Status, reply.Body)
        );
    }

    [Fact]
    public async Task The_server_has_a_health_check()
    {
        await using var fixture = await ServerFixture.StartAsync();

        Assert.Equal("healthy: dynamodb.us-east-1.amazonaws.com ", await fixture.Http.GetStringAsync("/"));
    }

    [Theory]
    [InlineData("POST", "/", "text/plain")]
    [InlineData("POST", "/", null)]
    [InlineData("PUT", "/", "application/x-amz-json-1.0")]
    [InlineData("GET", "/somewhere", null)]
    public async Task A_request_that_is_not_to_DynamoDB_gets_the_status_404(string method, string path, string? contentType)
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = method == "GET" ? null : new StringContent("{}"),
        };
        if (request.Content is { } content)
            content.Headers.ContentType = contentType is null ? null : new(contentType);

        var reply = await fixture.SendAsync(request);

        Assert.Equal((404, "<UnknownOperationException/>\n"), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task A_body_of_more_than_16_MB_is_rejected_and_one_of_16_MB_is_read()
    {
        await using var fixture = await ServerFixture.StartAsync();
        var whole = "{}".PadRight(16 * 1024 * 1024);

        Assert.Equal(200, (await fixture.PostAsync("ListTables", whole)).Status);
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, fixture.Server.Endpoint.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: "
                    + $"DynamoDB_20120810.ListTables\r\nContent-Length: {whole.Length + 1}\r\n\r\n"
            )
        );
        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task Text_of_every_kind_is_loaded_unchanged()
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var client = fixture.Server.CreateClient();
        var text = "\0\u0001\"\\/\b\f\n\r\t\u2028\u2029 <&'+> é 漢 \U0001F600 \uFFFE";

        await client.PutItemAsync("store", new() { ["id"] = new("text"), [text] = new(text) });

        Assert.Equal(text, (await client.GetItemAsync("store", new() { ["id"] = new("text") })).Item[text].S);
    }

    private static string Checksum(byte[] bytes) => Crc32.HashToUInt32(bytes).ToString(CultureInfo.InvariantCulture);
}
