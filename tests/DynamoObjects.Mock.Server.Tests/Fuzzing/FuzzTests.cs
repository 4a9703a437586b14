using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DynamoObjects.Mock.Server.Tests.Protocol;
using Xunit.Abstractions;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Broken requests never break the server. <c>FUZZ_CASES</c> sets their number, <c>FUZZ_SEED</c> repeats the same
/// ones.</summary>
[Collection(nameof(MemoryTests))]
public class FuzzTests(ITestOutputHelper output)
{
    private const int MeasureInterval = 10_000;

    /// <summary>The maximum memory in use in addition to the stored items.</summary>
    /// <remarks>
    /// The shared array pools keep one array of each size for each thread until the process is idle: up to 32 MB of bytes and 64 MB
    /// of characters for bodies of 16 MB. Everything else is below 10 MB.
    /// </remarks>
    private static readonly long MaxLiveBytes = 100_000_000L * (Environment.ProcessorCount + 1);

    [Fact]
    public Task The_same_broken_requests_get_responses_in_every_run() => FuzzAsync(20_120_810, 2_500);

    [Fact]
    public Task New_broken_requests_get_responses_in_each_run() =>
        FuzzAsync(Setting("FUZZ_SEED") ?? Random.Shared.Next(), Setting("FUZZ_CASES") ?? 2_500);

    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("POST / HTTP/9.9\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n")]
    [InlineData(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: "
            + "DynamoDB_20120810.ListTables\r\nContent-Length: 50\r\n\r\n{}"
    )]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 1\r\n\r\n{}")]
    [InlineData(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\nTransfer-Encoding: "
            + "chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
    )]
    [InlineData(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\nTransfer-Encoding: "
            + "chunked\r\nContent-Length: 2\r\n\r\n5\r\n{}"
    )]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nHeader-without-colon\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nX-Null: \0\r\n\r\n")]
    [InlineData(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\nTransfer-Encoding: "
            + "chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n"
    )]
    [InlineData("OPTIONS / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://a\r\nAccess-Control-Request-Headers: \u00c3\u00a9\r\n\r\n")]
    [InlineData("\0\0\0\0\r\n\r\n")]
    [InlineData("POST /%zz?\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public async Task Broken_HTTP_ends_its_own_connection_only(string sent)
    {
        var failures = new ConcurrentQueue<Exception>();
        await using var fixture = await ServerFixture.StartAsync(new() { OnFailure = failures.Enqueue });

        using var client = new TcpClient();
        await client.ConnectAsync(fixture.Server.Endpoint.Host, fixture.Server.Endpoint.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(sent));
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var response = await ReadAsync(reader, timeout.Token);

        Assert.DoesNotContain("HTTP/1.1 500", response, StringComparison.Ordinal);
        Assert.Equal(200, (await fixture.PostAsync("ListTables", "{}")).Status);
        Assert.Empty(failures);
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private async Task FuzzAsync(int seed, int cases)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FUZZ_SEED={seed} FUZZ_CASES={cases}"));
        var failures = new ConcurrentQueue<Exception>();
        await using var fixture = await ServerFixture.StartAsync(new() { OnFailure = failures.Enqueue });
        fixture.Http.Timeout = TimeSpan.FromSeconds(60);
        var defects = new Dictionary<string, string>();
        var statuses = new SortedDictionary<int, int>();
        var (started, peak, live) = (Stopwatch.GetTimestamp(), 0L, 0L);
        using var process = Process.GetCurrentProcess();

        for (var number = 0; number < cases; number++)
        {
            var status = await SendAsync(fixture, seed, number);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (number % 100 == 0)
            {
                process.Refresh();
                peak = Math.Max(peak, process.WorkingSet64);
            }

            if (number % MeasureInterval == 0)
                live = Math.Max(live, GC.GetTotalMemory(forceFullCollection: true));
            if (failures.IsEmpty && (status < 500 || (status == 500 && Fuzzer.HasEncoding(seed, number))))
                continue;
            failures.TryDequeue(out var failure);
            // One of each kind: the place of the throw identifies the defect.
            defects.TryAdd(
                $"{failure?.GetType()} {failure?.StackTrace?.Split('\n')[0]}",
                string.Create(CultureInfo.InvariantCulture, $"Request {number} got status {status}: {failure}")
            );
        }

        Assert.True(
            defects.Count == 0,
            string.Create(CultureInfo.InvariantCulture, $"FUZZ_SEED={seed} found:\n{string.Join("\n\n", defects.Values)}")
        );
        Assert.Equal(200, (await fixture.PostAsync("ListTables", "{}")).Status);
        live = Math.Max(live, GC.GetTotalMemory(forceFullCollection: true));
        var stored = await StoredAsync(fixture);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", statuses.Select(s => $"{s.Key}: {s.Value}"))}; "
                    + $"{Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s; at most {peak / 1_000_000} MB resident and "
                    + $"{live / 1_000_000} MB live; items of {stored / 1_000} kB stored"
            )
        );
        Assert.InRange(live - stored, 0, MaxLiveBytes);
    }

    private static async Task<long> StoredAsync(ServerFixture fixture)
    {
        using var client = fixture.Server.CreateClient();
        var stored = 0L;
        foreach (var name in (await client.ListTablesAsync()).TableNames)
            stored += (await client.DescribeTableAsync(name)).Table.TableSizeBytes ?? 0;
        return stored;
    }

    /// <summary>Returns the status of the response; 0 if the server rejected the request without reading all of it and continues with
    /// the next one.</summary>
    private static async Task<int> SendAsync(ServerFixture fixture, int seed, int number)
    {
        using var request = Fuzzer.Request(seed, number);
        try
        {
            using var response = await fixture.Http.SendAsync(request);
            // AWS itself fails to process some invalid requests.
            var isFailureOfAws =
                response.StatusCode == HttpStatusCode.InternalServerError
                && (await response.Content.ReadAsStringAsync()).Contains("#InternalFailure\"", StringComparison.Ordinal);
            return isFailureOfAws ? 400 : (int)response.StatusCode;
        }
        catch (HttpRequestException) when (Fuzzer.MayBeRejectedUnread(request))
        {
            Assert.Equal(200, (await fixture.PostAsync("ListTables", "{}")).Status);
            return 0;
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
