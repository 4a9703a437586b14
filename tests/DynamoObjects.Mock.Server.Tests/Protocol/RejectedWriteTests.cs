using System.Collections.Concurrent;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Http;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

/// <summary>A write either succeeds with status 200, or fails with an error and changes nothing.</summary>
public class RejectedWriteTests
{
    private const string Body = """{"TableName":"store","Item":{"id":{"S":"written"}}}""";

    /// <summary>Headers of a complete PutItem, with the status of its response.</summary>
    public static TheoryData<string, int> Headers =>
        new()
        {
            { "Content-Type: application/x-amz-json-1.0; x=\u00c3\u00a9", 200 },
            { "Content-Type: application/x-amz-json-1.0;\u00c3\u00bf", 200 },
            { "Content-Type: application/x-amz-json-1.1; charset=utf-8", 200 },
            { "Content-Type: application/x-amz-json-1.0\u00c3\u00a9", 404 },
            { "Content-Type: application/x-amz-json-1.05", 404 },
            { "Content-Type: application/x-amz-json-1.0\r\nContent-Type: text/plain", 404 },
            { "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: DynamoDB_20120810.Scan", 400 },
            { "Content-Type: application/x-amz-json-1.0\r\nAccept-Encoding: gzip, \u00c3\u00a9", 200 },
            { "Content-Type: application/x-amz-json-1.0\r\nContent-Encoding: gzip", 500 },
            { "Content-Type: application/x-amz-json-1.0\r\nContent-Encoding: x-gzip", 200 },
            { "Content-Type: application/json", 200 },
            { "Content-Type: application/jsonx", 404 },
            { "Content-Type: application/x-amz-json-1.0\r\nAccess-Control-Request-Headers: \u00c3\u00a9", 200 },
        };

    /// <summary>Chunked bodies that break after the whole JSON was sent.</summary>
    public static TheoryData<string> BrokenFraming =>
        [
            "FFFFFFFFFFFFFFFFF\r\n",
            "7FFFFFFFFFFFFFFF\r\n",
            "80000000\r\n",
            "-1\r\n",
            "zz\r\n",
            "0\r\nX-Trailer: \u0000\r\n\r\n",
            "0\r\nno colon\r\n\r\n",
        ];

    /// <summary>The SDK corrects the case of an enumeration's value; other clients do not.</summary>
    [Theory]
    [InlineData("add")]
    [InlineData("put")]
    [InlineData("NONEXISTENT")]
    public async Task An_update_with_an_unknown_action_changes_nothing(string action)
    {
        await using var fixture = await ServerFixture.StartAsync();
        await fixture.PostAsync("PutItem", Body);

        var reply = await fixture.PostAsync(
            "UpdateItem",
            """{"TableName":"store","Key":{"id":{"S":"written"}},"AttributeUpdates":{"v":{"Action":"?","Value":{"N":"1"}}}}""".Replace(
                "?",
                action,
                StringComparison.Ordinal
            )
        );

        Assert.Equal(400, reply.Status);
        Assert.Contains("Member must satisfy enum value set: [ADD, DELETE, PUT]", reply.Body, StringComparison.Ordinal);
        var item = await fixture.PostAsync("GetItem", """{"TableName":"store","Key":{"id":{"S":"written"}}}""");
        Assert.Equal("""{"Item":{"id":{"S":"written"}}}""", item.Body);
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_write_with_unusual_headers_is_stored_only_if_its_response_is_200(string headers, int status)
    {
        var failures = new ConcurrentQueue<Exception>();
        await using var fixture = await ServerFixture.StartAsync(new() { OnFailure = failures.Enqueue });

        var response = await RawConnection.SendAsync(
            fixture.Server.Endpoint,
            $"{Start(fixture)}{headers}\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"
        );

        Assert.Equal([status], RawConnection.ReadStatuses(response));
        Assert.Equal(status == 200 ? 1 : 0, Count(fixture));
        Assert.Empty(failures);
    }

    [Theory]
    [MemberData(nameof(BrokenFraming))]
    public async Task A_write_whose_chunks_are_broken_is_rejected_as_the_callers_error(string end)
    {
        var failures = new ConcurrentQueue<Exception>();
        await using var fixture = await ServerFixture.StartAsync(new() { OnFailure = failures.Enqueue });

        var response = await RawConnection.SendAsync(
            fixture.Server.Endpoint,
            $"{Start(fixture)}Content-Type: application/x-amz-json-1.0\r\nTransfer-Encoding: "
                + $"chunked\r\n\r\n{Body.Length:x}\r\n{Body}\r\n{end}"
        );

        Assert.Equal([400], RawConnection.ReadStatuses(response));
        Assert.Equal(0, Count(fixture));
        Assert.Empty(failures);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5\r\n{}")]
    public async Task A_write_whose_last_chunk_never_comes_changes_nothing(string end)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var response = await RawConnection.SendAsync(
            fixture.Server.Endpoint,
            $"{Start(fixture)}Content-Type: application/x-amz-json-1.0\r\nTransfer-Encoding: "
                + $"chunked\r\n\r\n{Body.Length:x}\r\n{Body}\r\n{end}",
            endsEarly: true
        );

        Assert.DoesNotContain(RawConnection.ReadStatuses(response), status => status is < 400 or >= 500);
        Assert.Equal(0, Count(fixture));
    }

    [Theory]
    [InlineData("http://localhost:3000", 200)]
    [InlineData("http://localhost:3001", 403)]
    [InlineData("http://\u00c3\u00a9.example", 403)]
    public async Task A_preflight_request_with_a_header_that_is_not_ASCII_gets_the_usual_response(string origin, int status)
    {
        var failures = new ConcurrentQueue<Exception>();
        await using var fixture = await ServerFixture.StartAsync(
            new() { AllowedOrigins = ["http://localhost:3000"], OnFailure = failures.Enqueue }
        );

        var response = await RawConnection.SendAsync(
            fixture.Server.Endpoint,
            $"OPTIONS / HTTP/1.1\r\nHost: {fixture.Server.Endpoint.Authority}\r\nConnection: close\r\nOrigin: {origin}\r\n"
                + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: \u00c3\u00a9\r\n\r\n"
        );

        Assert.Equal([status], RawConnection.ReadStatuses(response));
        Assert.Empty(failures);
    }

    [Fact]
    public async Task A_listener_of_requests_that_throws_does_not_change_the_response()
    {
        var failures = new ConcurrentQueue<Exception>();
        await using var fixture = await ServerFixture.StartAsync(
            new() { OnRequest = _ => throw new InvalidOperationException("full disk"), OnFailure = failures.Enqueue }
        );

        Assert.Equal(200, (await fixture.PostAsync("PutItem", Body)).Status);
        Assert.Equal(200, (await fixture.PostAsync("PutItem", Body)).Status);
        Assert.Equal(1, Count(fixture));
        await fixture.Server.StopAsync();
        Assert.Equal(["full disk", "full disk"], failures.Select(failure => failure.Message));
    }

    private static string Start(ServerFixture fixture) =>
        $"POST / HTTP/1.1\r\nHost: {fixture.Server.Endpoint.Authority}\r\nConnection: close\r\nX-Amz-Target: DynamoDB_20120810.PutItem\r\n"
        + $"X-Amz-Date: 20261123T000000Z\r\nAuthorization: {RawRequest.Authorization}\r\n";

    private static int Count(ServerFixture fixture) => ((ScanResponse)fixture.Server.Mock.Execute(new ScanRequest("store"))).Items.Count;
}
