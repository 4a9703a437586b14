using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tool.Tests;

/// <summary>The tool in a separate process, as its users run it: the executable that the variable <c>DYNAMOCK</c> names, or the one
/// that was built beside the tests.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new();

    private ToolProcess(Process process) => _process = process;

    public Uri Endpoint { get; private set; } = null!;

    public static async Task<ToolProcess> StartAsync(params string[] options)
    {
        var tool = Start(["--port", "0", .. options]);
        var line = await tool._process.StandardOutput.ReadLineAsync();
        const string Begin = "dynamock listening on ";
        if (line?.StartsWith(Begin, StringComparison.Ordinal) != true)
            Assert.Fail($"The tool said '{line}' and {await tool._process.StandardError.ReadToEndAsync()}");
        tool.Endpoint = new Uri(line![Begin.Length..]);
        return tool;
    }

    /// <summary>Runs the tool with options for which it exits on its own.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] options)
    {
        using var tool = Start(options);
        return await tool.EndAsync();
    }

    // Fully qualified: not every project that compiles this file imports the namespace.
    public Amazon.DynamoDBv2.AmazonDynamoDBClient CreateClient() =>
        new(
            new BasicAWSCredentials("key", "secret"),
            new Amazon.DynamoDBv2.AmazonDynamoDBConfig
            {
                ServiceURL = Endpoint.ToString(),
                AuthenticationRegion = "us-east-1",
                MaxErrorRetry = 0,
            }
        );

    public async Task<string> SaveAsync()
    {
        using var response = await _http.PostAsync(new Uri(Endpoint, "/_dynamock/save"), null);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    /// <summary>Kills the process; it cannot handle or delay the signal.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Send(string signal)
    {
        using var sender = Process.Start("kill", ["-" + signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        sender.WaitForExit();
    }

    /// <summary>Waits until the process exits.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
        _http.Dispose();
    }

    private static ToolProcess Start(string[] options)
    {
        var start = Environment.GetEnvironmentVariable("DYNAMOCK") is { Length: > 0 } executable
            ? new ProcessStartInfo(executable, options)
            : new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "dynamock.dll"), .. options]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return new ToolProcess(Process.Start(start)!);
    }
}
