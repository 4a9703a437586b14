using System.Globalization;
using System.Runtime.InteropServices;
using DynamoObjects.Mock.Server;

namespace DynamoObjects.Mock.Tool;

/// <summary>One run of the server: it starts, tells where it is, and waits until it is asked to stop.</summary>
internal sealed class Serving(ServeOptions options, TextWriter output, TextWriter error)
{
    private readonly Lock _printing = new();

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var mock = new MockDynamoDb(new MockDynamoDbOptions { Region = options.Region, AccountId = options.AccountId });
        MockDynamoDbServer server;
        try
        {
            server = await MockDynamoDbServer.StartAsync(mock, ServerOptions()).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            await error.WriteLineAsync($"dynamock: {failure.Message}").ConfigureAwait(false);
            return 1;
        }
        await using (server.ConfigureAwait(false))
        {
            Print($"dynamock listening on {server.Endpoint.GetLeftPart(UriPartial.Authority)}");
            await stop.Task.ConfigureAwait(false);
        }
        return 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }
    }

    private MockDynamoDbServerOptions ServerOptions() => new()
    {
        Port = options.Port,
        Address = options.Host,
        Credentials = options.Credentials,
        Delay = options.Delay,
        OnRequest = options.IsQuiet ? null : Print,
        OnFailure = failure => Print(error, failure.ToString()),
    };

    private void Print(ServedRequest request)
    {
        var name = request.Target[(request.Target.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var failure = request.Error is { } type ? " " + type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..] : "";
        Print(output, string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss.fff} {name} {request.Status}{failure} {request.Duration.TotalMilliseconds:0.0} ms"));
    }

    private void Print(string line) => Print(output, line);

    private void Print(TextWriter writer, string line)
    {
        lock (_printing)
            writer.WriteLine(line);
    }
}
