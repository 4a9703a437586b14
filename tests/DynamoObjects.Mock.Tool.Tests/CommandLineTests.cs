using System.Net;

namespace DynamoObjects.Mock.Tool.Tests;

public class CommandLineTests
{
    private readonly Dictionary<string, string> _environment = [];
    private ServeOptions? _served;

    [Fact]
    public async Task Without_options_it_serves_in_memory_on_the_loopback_port_8000()
    {
        await RunAsync();

        Assert.Equal((8000, IPAddress.Loopback, null), (_served!.Port, _served.Host, _served.Data));
        Assert.Equal(("us-east-1", "000000000000"), (Assert.Single(_served.Regions), _served.AccountId));
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(5)), (_served.Delay, _served.SaveEvery));
        Assert.Empty(_served.Credentials);
        Assert.Null(_served.ObjectStore);
        Assert.False(_served.IsQuiet);
    }

    [Fact]
    public async Task All_options_arrive()
    {
        await RunAsync(
            "-p",
            "0",
            "--host",
            "0.0.0.0",
            "--data",
            "shop.jsonl",
            "--save-every",
            "0.5",
            "--object-store",
            ".",
            "--region",
            "eu-west-1",
            "--account-id",
            "123456789012",
            "--delay",
            "20",
            "--require-signature",
            "k1:s1:x",
            "--require-signature=k2:s2",
            "-q"
        );

        Assert.Equal((0, IPAddress.Any, "shop.jsonl"), (_served!.Port, _served.Host, _served.Data));
        Assert.Equal(("eu-west-1", "123456789012"), (Assert.Single(_served.Regions), _served.AccountId));
        Assert.Equal((TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(500)), (_served.Delay, _served.SaveEvery));
        Assert.Equal(new Dictionary<string, string> { ["k1"] = "s1:x", ["k2"] = "s2" }, _served.Credentials);
        Assert.Equal(".", _served.ObjectStore);
        Assert.True(_served.IsQuiet);
    }

    [Fact]
    public async Task The_environment_gives_what_the_arguments_do_not()
    {
        _environment["DYNAMOCK_PORT"] = "9000";
        _environment["DYNAMOCK_SAVE_EVERY"] = "60";
        _environment["DYNAMOCK_QUIET"] = "true";

        await RunAsync("--save-every", "2", "--data", "shop.jsonl");

        Assert.Equal(
            (9000, TimeSpan.FromSeconds(2), true, "us-east-1"),
            (_served!.Port, _served.SaveEvery, _served.IsQuiet, Assert.Single(_served.Regions))
        );
    }

    [Fact]
    public async Task Regions_are_set_one_by_one_or_as_a_list()
    {
        await RunAsync("--region", "eu-west-1", "--region", "us-east-1,us-west-2");
        Assert.Equal(["eu-west-1", "us-east-1", "us-west-2"], _served!.Regions);

        _environment["DYNAMOCK_REGION"] = "us-east-1,eu-west-1";
        await RunAsync();
        Assert.Equal(["us-east-1", "eu-west-1"], _served.Regions);
    }

    [Fact]
    public async Task A_value_that_begins_with_a_sign_is_a_value()
    {
        _environment["DYNAMOCK_DATA"] = "--port";
        _environment["DYNAMOCK_REQUIRE_SIGNATURE"] = "key:@secret=1";

        await RunAsync("--port", "1");

        Assert.Equal((1, "--port", "@secret=1"), (_served!.Port, _served.Data, _served.Credentials["key"]));
        await RunAsync("--data", "@arguments");
        Assert.Equal("@arguments", _served.Data);
    }

    [Fact]
    public async Task A_variable_without_an_option_is_reported_and_ignored()
    {
        _environment["DYNAMOCK_PROT"] = "9000";
        _environment["DYNAMOCK_VERSION"] = "1.2";

        var (exitCode, _, error) = await RunAsync();

        Assert.Equal((0, 8000), (exitCode, _served!.Port));
        Assert.Equal(
            [
                "dynamock: DYNAMOCK_PROT is ignored: there is no such option. Try 'dynamock --help'.",
                "dynamock: DYNAMOCK_VERSION is ignored: there is no such option. Try 'dynamock --help'.",
            ],
            error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public async Task Help_and_documentation_have_the_same_options()
    {
        var help = (await RunAsync("--help"))
            .Output.Split('\n')
            .SkipWhile(line => !line.StartsWith("Options:", StringComparison.Ordinal))
            .Skip(1);
        var helpOptions = help.Select(line => line.Trim())
            .Where(line => line.StartsWith('-'))
            .Select(line => line.Split("  ", 2, StringSplitOptions.TrimEntries))
            .Select(part => (Option: part[0], Meaning: part[1]));

        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "dynamock.md"))
            .Where(line => line.StartsWith("| `-", StringComparison.Ordinal));
        var documented = rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (Option: cells[1].Trim('`'), Meaning: cells[2].Replace("`", "", StringComparison.Ordinal)));

        Assert.Equal(helpOptions, documented);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, _environment, output, error, options =>
        {
            _served = options;
            return Task.FromResult(0);
        });
        return (exitCode, output.ToString(), error.ToString());
    }
}
