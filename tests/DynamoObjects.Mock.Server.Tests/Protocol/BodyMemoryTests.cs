using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using DynamoObjects.Http;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

public class BodyMemoryTests
{
    private const int Size = 4 << 20;

    [Fact]
    public async Task A_request_over_the_memory_limit_gets_503_and_small_requests_succeed()
    {
        var time = new FakeTimeProvider();
        await using var fixture = await ServerFixture.StartAsync(new() { MaxBodyMemory = 1 << 20, TimeProvider = time });
        using var stalled = await SendIncompleteRequestAsync(fixture);
        var large = fixture.SendAsync(ServerFixture.Request("PutItem", Large()));

        Assert.Equal(200, (await fixture.PostAsync("ListTables", "{}")).Status);
        // The clock advances until the request waits, and while it waits.
        var reply = await AdvanceUntilAsync(large, time);

        Assert.Equal(503, reply.Status);
        Assert.Equal("1", reply.GetHeader("Retry-After"));
        Assert.Equal(
            """{"__type":"com.amazon.coral.service#ServiceUnavailable","message":"The service is currently unavailable or busy."}""",
            reply.Body
        );
    }

    [Fact]
    public async Task Decompressed_bytes_count_as_they_grow()
    {
        var time = new FakeTimeProvider();
        await using var fixture = await ServerFixture.StartAsync(new() { MaxBodyMemory = 1 << 20, TimeProvider = time });
        using var stalled = await SendIncompleteRequestAsync(fixture);
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
            gzip.Write(Large());
        using var request = ServerFixture.Request("PutItem", bytes.ToArray());
        request.Content!.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(503, (await AdvanceUntilAsync(fixture.SendAsync(request), time)).Status);
    }

    [Fact]
    public async Task The_objects_that_are_read_from_a_body_count_too()
    {
        var time = new FakeTimeProvider();
        await using var fixture = await ServerFixture.StartAsync(new() { MaxBodyMemory = 12 << 20, TimeProvider = time });
        using var stalled = await SendIncompleteRequestAsync(fixture);

        Assert.Equal(503, (await AdvanceUntilAsync(fixture.SendAsync(ServerFixture.Request("PutItem", Large())), time)).Status);
    }

    [Fact]
    public async Task Many_bodies_that_together_exceed_the_budget_all_get_responses()
    {
        await using var fixture = await ServerFixture.StartAsync(new() { MaxBodyMemory = 1 << 20, TimeProvider = new FakeTimeProvider() });

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => fixture.SendAsync(ServerFixture.Request("PutItem", Large()))));

        Assert.All(replies, reply => Assert.Equal(400, reply.Status));
    }

    [Fact]
    public async Task A_body_that_stalls_is_cut_off()
    {
        await using var fixture = await ServerFixture.StartAsync();
        using var stalled = await SendIncompleteRequestAsync(fixture);

        using var reader = new StreamReader(stalled.GetStream());
        var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("408", line ?? "408: closed", StringComparison.Ordinal);
    }

    /// <summary>Sends a request without the last byte of its body.</summary>
    private static async Task<TcpClient> SendIncompleteRequestAsync(ServerFixture fixture)
    {
        var client = new TcpClient();
        await client.ConnectAsync(fixture.Server.Endpoint.Host, fixture.Server.Endpoint.Port);
        await client
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: "
                        + $"DynamoDB_20120810.PutItem\r\n"
                        + $"X-Amz-Date: 20261123T000000Z\r\nAuthorization: {RawRequest.Authorization}\r\nContent-Length: {Size + 1}\r\n\r\n"
                )
            );
        await client.GetStream().WriteAsync(Large());
        return client;
    }

    private static byte[] Large()
    {
        var begin = """{"TableName":"store","Item":{"id":{"S":"1"},"note":{"S":"""u8.ToArray().Append((byte)'"').ToArray();
        byte[] end = [.. "\"}}}"u8];
        return [.. begin, .. Enumerable.Repeat((byte)'x', Size - begin.Length - end.Length), .. end];
    }

    private static async Task<ServerFixture.RawResponse> AdvanceUntilAsync(Task<ServerFixture.RawResponse> reply, FakeTimeProvider time)
    {
        while (!reply.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(reply, Task.Run(() => { }));
        }

        return await reply;
    }
}
