using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Http;

namespace DynamoObjects.Mock.Tool.Tests;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static byte[] PartialRequest =>
        [
            .. "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-amz-json-1.0\r\n"u8,
            .. "Content-Length: 100\r\nExpect: 100-continue\r\n\r\n"u8,
        ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public async Task The_tool_responds_logs_requests_and_saves_when_it_is_stopped(string signal)
    {
        using var tool = await ToolProcess.StartAsync("--data", _folder["data"], "--save-every", "0", "--region", "eu-west-1");
        using (var client = tool.CreateClient())
        {
            Assert.Equal(
                "arn:aws:dynamodb:eu-west-1:000000000000:table/store",
                (await client.CreateTableAsync(Store.Table)).TableDescription.TableArn
            );
            await client.PutItemAsync(Store.Put(1));
            await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync("nowhere"));
        }

        tool.Send(signal);
        var (exitCode, output, error) = await tool.EndAsync();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(
            @"^\S+ CreateTable 200 \S+ ms\n\S+ PutItem 200 \S+ ms\n"
                + @"\S+ DescribeTable 400 ResourceNotFoundException \S+ ms\n\S+ saved \S+ \S+ ms\n$",
            output
        );
        using var file = DataFile.Open(_folder["data"]);
        using var loaded = await file.LoadAsync(new());
        Assert.Equal(1, Store.Count(loaded));
    }

    [Fact]
    public async Task In_quiet_mode_it_prints_only_its_endpoint_and_without_a_data_file_nothing_is_saved()
    {
        using var tool = await ToolProcess.StartAsync("--quiet");
        using (var client = tool.CreateClient())
            await client.ListTablesAsync();

        Assert.StartsWith("404", await tool.SaveAsync(), StringComparison.Ordinal);
        tool.Send("TERM");

        Assert.Equal((0, "", ""), await tool.EndAsync());
    }

    [Fact]
    public async Task Requests_in_progress_complete_before_the_server_stops()
    {
        using var tool = await ToolProcess.StartAsync("--data", _folder["data"], "--save-every", "0");

        // The server asks for the body: it has received the request before it is asked to stop.
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var http = new HttpClient(handler) { BaseAddress = tool.Endpoint };
        using var request = RawRequest.Create("DynamoDB_20120810.CreateTable", new DelayedContent(() => tool.Send("TERM")));
        request.Headers.ExpectContinue = true;
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, (await tool.EndAsync()).ExitCode);
        using var file = DataFile.Open(_folder["data"]);
        using var loaded = await file.LoadAsync(new());
        Assert.Equal(0, Store.Count(loaded));
    }

    [Fact]
    public async Task Stuck_clients_delay_a_stop_by_five_seconds_and_print_no_stack_trace()
    {
        using var tool = await ToolProcess.StartAsync("--quiet", "--data", _folder["data"]);
        using var stuck = new TcpClient();
        await stuck.ConnectAsync(tool.Endpoint.Host, tool.Endpoint.Port);
        await stuck.GetStream().WriteAsync(PartialRequest);
        // The server asks for the body, so it has received the request.
        Assert.NotEqual(0, await stuck.GetStream().ReadAsync(new byte[1]));
        var started = TimeProvider.System.GetTimestamp();

        tool.Send("TERM");

        Assert.Equal((0, "", ""), await tool.EndAsync());
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.True(File.Exists(_folder["data"]));
    }

    [Fact]
    public async Task A_second_signal_disconnects_stuck_clients_and_still_saves()
    {
        using var tool = await ToolProcess.StartAsync("--quiet", "--data", _folder["data"]);
        using var stuck = new TcpClient();
        await stuck.ConnectAsync(tool.Endpoint.Host, tool.Endpoint.Port);
        await stuck.GetStream().WriteAsync(PartialRequest);
        Assert.NotEqual(0, await stuck.GetStream().ReadAsync(new byte[1]));

        tool.Send("TERM");
        tool.Send("INT");

        Assert.Equal((0, "", ""), await tool.EndAsync());
        Assert.True(File.Exists(_folder["data"]));
    }

    [Fact]
    public async Task A_second_server_of_a_data_file_is_rejected()
    {
        using var first = await ToolProcess.StartAsync("--data", _folder["data"]);

        var (exitCode, output, error) = await ToolProcess.RunAsync("--port", "0", "--data", _folder["data"]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"dynamock: The data file {_folder["data"]} is in use by another dynamock", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_reported()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (exitCode, output, error) = await ToolProcess.RunAsync("--port", $"{port}");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"dynamock: Port {port} is in use", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_data_file_is_reported_and_not_changed()
    {
        await File.WriteAllTextAsync(_folder["data"], "{\"Format\":\"dynamoobjects-data\",\"Version\":1}\n{\"Item\"");

        var (exitCode, output, error) = await ToolProcess.RunAsync("--port", "0", "--data", _folder["data"]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal(
            $"dynamock: The data file {_folder["data"]} cannot be loaded, and was not changed. "
                + "Line 2: the file is truncated: a saved database ends with a line {\"End\": ...}.\n",
            error
        );
        Assert.EndsWith("{\"Item\"", await File.ReadAllTextAsync(_folder["data"]), StringComparison.Ordinal);
    }

    /// <summary>Sends the body that creates the table after another task.</summary>
    private sealed class DelayedContent : ByteArrayContent
    {
        private readonly Action _before;

        public DelayedContent(Action before)
            : base(
                """{"TableName":"store","BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"KeySchema":[{"AttributeName":"id","KeyType":"HASH"}]}"""u8.ToArray()
            ) => _before = before;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _before();
            return base.SerializeToStreamAsync(stream, context, cancellationToken);
        }
    }
}
