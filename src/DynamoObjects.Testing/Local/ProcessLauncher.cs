using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DynamoObjects.Testing.Local;

/// <summary>Runs DynamoDBLocal.jar in DYNAMO_LOCAL_HOME with Java.</summary>
internal sealed class ProcessLauncher(LocalEnvironment environment) : ILocalLauncher
{
    private const string Jar = "DynamoDBLocal.jar";

    /// <summary>Another process may take the free port before Java does.</summary>
    private const int PortAttempts = 3;

    public Task<string?> GetUnavailableReasonAsync(CancellationToken cancellationToken) =>
        Task.FromResult(environment.Home is null ? "DYNAMO_LOCAL_HOME is not set" : null);

    public async Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken)
    {
        var home = Path.GetFullPath(environment.Home!);
        if (!File.Exists(Path.Combine(home, Jar)))
        {
            throw new LocalStartException(
                $"DYNAMO_LOCAL_HOME is '{home}', which does not contain {Jar}. Set it to the folder into which you unpacked AWS's "
                    + "download of DynamoDB Local; it contains the jar and DynamoDBLocal_lib."
            );
        }

        var java = FindJava()
            ?? throw new LocalStartException(
                "DYNAMO_LOCAL_HOME is set, but Java was not found in JAVA_HOME or on PATH. Install Java 17 or later."
            );

        for (var attempt = 1; ; attempt++)
        {
            var port = FindFreePort();
            var process = GuardedProcess.Start(java, home, Arguments(port));
            var endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
            try
            {
                if (await process.WaitUntilReadyAsync(endpoint, cancellationToken).ConfigureAwait(false))
                {
                    return new RunningLocal(endpoint, process.Stop);
                }
            }
            catch
            {
                process.Stop();
                throw;
            }

            process.Stop();
            if (attempt == PortAttempts || !process.Log.Contains("Address already in use", StringComparison.OrdinalIgnoreCase))
            {
                throw new LocalStartException(
                    $"DynamoDB Local in '{home}' exited before it responded on port {port}. It ran with '{java}'; it requires Java 17 or "
                        + $"later. Its output:{Environment.NewLine}{process.Log}"
                );
            }
        }
    }

    private static string[] Arguments(int port) =>
        [
            "-Dfile.encoding=UTF-8",
            "-Djava.library.path=./DynamoDBLocal_lib",
            "-jar",
            Jar,
            "-inMemory",
            "-sharedDb",
            "-port",
            port.ToString(CultureInfo.InvariantCulture),
        ];

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string? FindJava()
    {
        var name = OperatingSystem.IsWindows() ? "java.exe" : "java";
        IEnumerable<string> folders = environment.SearchPath?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (environment.JavaHome is not null)
        {
            folders = folders.Prepend(Path.Combine(environment.JavaHome, "bin"));
        }

        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
