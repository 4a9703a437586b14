using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DynamoObjects.Mock.Server;

namespace DynamoObjects.Mock.Tool;

/// <summary>One run of the server: it starts, tells where it is, and waits until it is asked to stop.</summary>
internal sealed class Serving(ServeOptions options, TextWriter output, TextWriter error)
{
    /// <summary>How long requests under way may take when the server stops: less than container engines wait before they kill.</summary>
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(5);

    private readonly Lock _printing = new();

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        using var signals = new StopSignals();
        using var memory = MemoryReturn.OfProcess();
        try
        {
            using var data = options.Data is { } path ? DataFile.Open(path) : null;
            using var mock = await MockAsync(data).ConfigureAwait(false);
            await ServeAsync(mock, data, signals).ConfigureAwait(false);
            // What a client changed while the server stopped is saved as well.
            if (data is not null)
                await SaveAsync(data, mock).ConfigureAwait(false);
            return 0;
        }
        catch (IOException exception)
        {
            Print(error, $"dynamock: {exception.Message}");
            return 1;
        }
    }

    private async Task ServeAsync(MockDynamoDb mock, DataFile? data, StopSignals signals)
    {
        var server = await MockDynamoDbServer.StartAsync(mock, ServerOptions(mock, data)).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Print(output, $"dynamock listening on {server.Endpoint.GetLeftPart(UriPartial.Authority)}");
            await SaveUntilAsync(signals.Stop, mock, data).ConfigureAwait(false);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(signals.Hurry);
            patience.CancelAfter(MostWait);
            await server.StopAsync(patience.Token).ConfigureAwait(false);
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The caller has it.")]
    private async Task<MockDynamoDb> MockAsync(DataFile? data)
    {
        var settings = new MockDynamoDbOptions { Region = options.Region, AccountId = options.AccountId };
        return data is null ? new MockDynamoDb(settings) : await data.LoadAsync(settings).ConfigureAwait(false);
    }

    private async Task SaveUntilAsync(Task end, MockDynamoDb mock, DataFile? data)
    {
        if (data is null || options.SaveEvery == TimeSpan.Zero)
        {
            await end.ConfigureAwait(false);
            return;
        }

        var saving = new PeriodicSaving(
            () => SaveAsync(data, mock),
            options.SaveEvery,
            TimeProvider.System,
            failure => Print(error, $"dynamock: {failure.Message}")
        );
        await using (saving.ConfigureAwait(false))
            await end.ConfigureAwait(false);
    }

    private async Task SaveAsync(DataFile data, MockDynamoDb mock, CancellationToken cancellationToken = default)
    {
        var started = TimeProvider.System.GetTimestamp();
        if (await data.SaveAsync(mock, cancellationToken).ConfigureAwait(false) && !options.IsQuiet)
            Print(
                output,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Time} saved {data.Path} {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:0.0} ms"
                )
            );
    }

    private MockDynamoDbServerOptions ServerOptions(MockDynamoDb mock, DataFile? data) =>
        new()
        {
            Port = options.Port,
            Address = options.Host,
            Credentials = options.Credentials,
            AllowedOrigins = options.Origins,
            AllowedHosts = options.Hosts,
            Delay = options.Delay,
            MaxBodyMemory = options.MaxBodyMemory,
            OnRequest = options.IsQuiet ? null : Print,
            OnSave = data is null ? null : cancellationToken => SaveAsync(data, mock, cancellationToken),
            OnFailure = failure => Print(error, failure.ToString()),
        };

    private void Print(ServedRequest request)
    {
        var name = request.Target[(request.Target.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var failure = request.Error is { } type ? " " + type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..] : "";
        Print(
            output,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Time} {name} {request.Status}{failure} {request.Duration.TotalMilliseconds:0.0} ms"
            )
        );
    }

    private static string Time => TimeProvider.System.GetLocalNow().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private void Print(TextWriter writer, string line)
    {
        lock (_printing)
            writer.WriteLine(line);
    }
}
