using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

public sealed class ProcessLauncherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_the_variable_the_way_is_not_available() =>
        Assert.Equal("DYNAMO_LOCAL_HOME is not set", await new ProcessLauncher(new LocalEnvironment()).GetUnavailableReasonAsync(default));

    [Fact]
    public async Task A_folder_without_the_jar_is_a_failed_start_that_names_the_jar()
    {
        var exception = await Assert.ThrowsAsync<LocalStartException>(() => new ProcessLauncher(Environment()).LaunchAsync(default));

        Assert.StartsWith(
            $"DYNAMO_LOCAL_HOME is '{_folder.Path}', which does not contain DynamoDBLocal.jar.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_java_the_start_fails_and_says_to_install_it()
    {
        _folder.Write("DynamoDBLocal.jar", "");

        var exception = await Assert.ThrowsAsync<LocalStartException>(() => new ProcessLauncher(Environment()).LaunchAsync(default));

        Assert.Contains("Java was not found in JAVA_HOME or on PATH. Install Java 17", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_java_process_that_exits_at_once_is_a_failed_start_with_its_output()
    {
        _folder.Write("DynamoDBLocal.jar", "");
        _folder.Write("java-home/bin/java", "#!/bin/sh\necho \"this java is too old for $4\" >&2\nexit 1\n");
        var environment = Environment() with { JavaHome = Path.Combine(_folder.Path, "java-home") };

        var exception = await Assert.ThrowsAsync<LocalStartException>(() => new ProcessLauncher(environment).LaunchAsync(default));

        Assert.Contains("exited before it responded", exception.Message, StringComparison.Ordinal);
        Assert.Contains("this java is too old for DynamoDBLocal.jar", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_on_a_port_taken_meanwhile_is_retried_on_another()
    {
        _folder.Write("DynamoDBLocal.jar", "");
        _folder.Write("bin/java", "#!/bin/sh\necho \"$8\" >> ports\necho 'java.net.BindException: Address already in use'\nexit 1\n");
        var environment = Environment() with { SearchPath = Path.Combine(_folder.Path, "bin") };

        await Assert.ThrowsAsync<LocalStartException>(() => new ProcessLauncher(environment).LaunchAsync(default));

        Assert.Equal(3, (await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "ports"))).Length);
    }

    [Fact]
    public async Task A_canceled_start_kills_the_process_and_reports_its_output()
    {
        _folder.Write("DynamoDBLocal.jar", "");
        _folder.Write("bin/java", "#!/bin/sh\necho $$ > started\nexec sleep 600\n");
        var environment = Environment() with { SearchPath = $"{_folder.Path}/bin" };
        using var calledOff = new CancellationTokenSource();
        var launching = new ProcessLauncher(environment).LaunchAsync(calledOff.Token);
        var process = await Eventually.WaitForAsync(() => ReadStarted(Path.Combine(_folder.Path, "started")));

        await calledOff.CancelAsync();

        var exception = await Assert.ThrowsAsync<LocalStartException>(() => launching);
        Assert.Contains("did not respond", exception.Message, StringComparison.Ordinal);
        await Eventually.WaitUntilAsync(() => !process.IsRunning);
    }

    [HomeFact]
    public async Task DynamoDB_Local_runs_with_java_until_it_is_stopped()
    {
        var running = await new ProcessLauncher(LocalEnvironment.GetForThisProcess()).LaunchAsync(default);

        using var client = new AmazonDynamoDBClient("any", "any", new AmazonDynamoDBConfig { ServiceURL = running.Endpoint.ToString() });
        var tables = await client.ListTablesAsync(new ListTablesRequest());
        Assert.Empty(tables.TableNames ?? []);

        running.Stop();

        Assert.NotNull(await EndpointProbe.TryAsync(running.Endpoint, TimeSpan.FromSeconds(2), default));
    }

    private static ProcessIdentity? ReadStarted(string file) =>
        File.Exists(file) && int.TryParse(File.ReadAllText(file), out var id) ? ProcessIdentity.Find(id) : null;

    private LocalEnvironment Environment() => new() { Home = _folder.Path };
}
