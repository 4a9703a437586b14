using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DynamoObjects.Mock.Server;

namespace DynamoObjects.Mock.Tool;

/// <summary>One run of the server: it starts, prints its address, and waits until it is asked to stop.</summary>
internal sealed class ServerRun(ServeOptions options, TextWriter output, TextWriter error)
{
    /// <summary>How long the stop waits for requests in progress: less than container engines wait before they kill the
    /// process.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    private readonly Lock _printing = new();

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        using var signals = new StopSignals();
        using var memory = MemoryTrimmer.CreateForProcess();
        try
        {
            using var data = options.Data is { } path ? DataFile.Open(path) : null;
            using var mock = await LoadMockAsync(data).ConfigureAwait(false);
            await ServeAsync(mock, data, signals).ConfigureAwait(false);
            // Includes what a client changed while the server stopped.
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
        var server = await MockDynamoDbServer.StartAsync(mock, CreateServerOptions(mock, data)).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            Print(output, $"dynamock listening on {server.Endpoint.GetLeftPart(UriPartial.Authority)}");
            await SaveUntilAsync(signals.StopRequested, mock, data).ConfigureAwait(false);
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(signals.AbortRequested);
            timeout.CancelAfter(StopTimeout);
            await server.StopAsync(timeout.Token).ConfigureAwait(false);
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes it.")]
    private async Task<MockDynamoDb> LoadMockAsync(DataFile? data)
    {
        var settings = new MockDynamoDbOptions
        {
            Region = options.Regions[0],
            Regions = options.Regions,
            AccountId = options.AccountId,
        };
        if (options.ObjectStore is { } folder)
            settings.ObjectStore = new FolderObjectStore(folder);
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
            exception => Print(error, $"dynamock: {exception.Message}")
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
                    $"{CurrentTime} saved {data.Path} {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:0.0} ms"
                )
            );
    }

    private MockDynamoDbServerOptions CreateServerOptions(MockDynamoDb mock, DataFile? data) =>
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
            OnFailure = exception => Print(error, exception.ToString()),
        };

    private void Print(ServedRequest request)
    {
        var name = request.Target[(request.Target.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var errorName = request.Error is { } type ? " " + type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..] : "";
        Print(
            output,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{CurrentTime} {name} {request.Status}{errorName} {request.Duration.TotalMilliseconds:0.0} ms"
            )
        );
    }

    private static string CurrentTime => TimeProvider.System.GetLocalNow().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private void Print(TextWriter writer, string line)
    {
        lock (_printing)
            writer.WriteLine(line);
    }
}
