using System.Diagnostics;

namespace DynamoObjects.Testing.Local;

/// <summary>Runs a child process that ends with this process, even if this process is killed.</summary>
/// <remarks>
/// On Unix, a shell runs the child and reads a pipe from this process; when this process ends, the kernel closes the
/// pipe and the shell kills the child. On Windows there is no such shell: a record remains, with which the next start
/// kills the child.
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

    /// <summary>Waits until DynamoDB Local responds; returns false if the process ended.</summary>
    public async Task<bool> WaitUntilReadyAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        try
        {
            while (await EndpointProbe.TryAsync(endpoint, ProbeTimeout, cancellationToken).ConfigureAwait(false) is not null)
            {
                if (_process.HasExited)
                {
                    // Also waits for the rest of the output.
                    await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
                    return false;
                }

                await Task.Delay(ProbeInterval, cancellationToken).ConfigureAwait(false);
            }

            // The server at that port must be our process, not one that took the port before.
            return !_process.HasExited;
        }
        catch (OperationCanceledException exception)
        {
            throw new LocalStartException(
                $"DynamoDB Local did not respond at {endpoint} in time. Its output:{Environment.NewLine}{Log}",
                exception
            );
        }
    }

    /// <summary>Kills the process and waits until it has ended.</summary>
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
            // It has already ended.
        }
    }
}
