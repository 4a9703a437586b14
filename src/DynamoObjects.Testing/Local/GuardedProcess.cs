using System.Diagnostics;

namespace DynamoObjects.Testing.Local;

/// <summary>A child process that ends when this one does, however this one ends.</summary>
/// <remarks>
/// On Unix a shell stands between: it reads the pipe from this process, which the kernel closes also when this process is
/// killed, and then ends the child. Windows has no such shell; there a record is left, by which the next start ends the child.
/// </remarks>
internal sealed class GuardedProcess
{
    private const string Shell = "/bin/sh";

    public const string GuardScript = """
        exec 3<&0
        "$@" </dev/null 3<&- &
        child=$!
        { cat <&3 >/dev/null; kill -9 $child; } >/dev/null 2>&1 &
        watch=$!
        wait $child
        code=$?
        kill $watch 2>/dev/null
        exit $code
        """;

    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly LastLines _log = new(40);
    private readonly ProcessRecords? _records;

    private GuardedProcess(Process process, ProcessRecords? records)
    {
        _process = process;
        _records = records;
    }

    /// <summary>Gets the last lines that the process wrote.</summary>
    public string Log => _log.ToString();

    public int Id => _process.Id;

    public static GuardedProcess Start(string program, string folder, IReadOnlyList<string> arguments)
    {
        var guarded = File.Exists(Shell);
        var start = new ProcessStartInfo
        {
            FileName = guarded ? Shell : program,
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        IEnumerable<string> all = guarded ? ["-c", GuardScript, "dynamodb-local", program, .. arguments] : arguments;
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.TryAdd(LocalTelemetry.Variable, LocalTelemetry.Off);
        var records = guarded ? null : ProcessRecords.CreateForThisUser();
        records?.Sweep();

        var process = Process.Start(start) ?? throw new LocalStartException($"'{program}' could not be started.");
        var result = new GuardedProcess(process, records);
        records?.Add(process.Id);
        process.OutputDataReceived += (_, line) => result._log.Add(line.Data);
        process.ErrorDataReceived += (_, line) => result._log.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return result;
    }

    /// <summary>Waits until DynamoDB Local answers; false when the process ended instead.</summary>
    public async Task<bool> WaitUntilReadyAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        try
        {
            while (await EndpointProbe.TryAsync(endpoint, ProbeTimeout, cancellationToken).ConfigureAwait(false) is not null)
            {
                if (_process.HasExited)
                {
                    // Also waits for the rest of what it wrote.
                    await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
                    return false;
                }

                await Task.Delay(ProbeInterval, cancellationToken).ConfigureAwait(false);
            }

            // Whoever answers at that port must be ours, not one that took the port before.
            return !_process.HasExited;
        }
        catch (OperationCanceledException exception)
        {
            throw new LocalStartException(
                $"DynamoDB Local did not answer at {endpoint} in time. It said:{Environment.NewLine}{Log}",
                exception
            );
        }
    }

    /// <summary>Ends the process and waits until it has.</summary>
    public void Stop()
    {
        try
        {
            _process.StandardInput.Close();
            if (_records is not null)
            {
                _process.Kill(entireProcessTree: true);
            }

            _process.WaitForExit(TimeSpan.FromSeconds(5));
            _records?.Remove(_process.Id);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
        {
            // It has ended of itself.
        }
    }
}
