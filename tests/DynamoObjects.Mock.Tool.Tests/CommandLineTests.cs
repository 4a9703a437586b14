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
        Assert.Equal(("us-east-1", "000000000000"), (_served.Region, _served.AccountId));
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(5)), (_served.Delay, _served.SaveEvery));
        Assert.Empty(_served.Credentials);
        Assert.False(_served.IsQuiet);
    }

    [Fact]
    public async Task All_options_arrive()
    {
        await RunAsync(
            "-p", "0", "--host", "0.0.0.0", "--data", "shop.jsonl", "--save-every", "0.5", "--region", "eu-west-1", "--account-id", "123456789012",
            "--delay", "20", "--require-signature", "k1:s1:x", "--require-signature=k2:s2", "-q");

        Assert.Equal((0, IPAddress.Any, "shop.jsonl"), (_served!.Port, _served.Host, _served.Data));
        Assert.Equal(("eu-west-1", "123456789012"), (_served.Region, _served.AccountId));
        Assert.Equal((TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(500)), (_served.Delay, _served.SaveEvery));
        Assert.Equal(new Dictionary<string, string> { ["k1"] = "s1:x", ["k2"] = "s2" }, _served.Credentials);
        Assert.True(_served.IsQuiet);
    }

    [Fact]
    public async Task The_environment_gives_what_the_arguments_do_not()
    {
        _environment["DYNAMOCK_PORT"] = "9000";
        _environment["DYNAMOCK_SAVE_EVERY"] = "60";
        _environment["DYNAMOCK_QUIET"] = "true";
        _environment["DYNAMOCK_REGION"] = "";

        await RunAsync("--save-every", "2");

        Assert.Equal((9000, TimeSpan.FromSeconds(2), true, "us-east-1"), (_served!.Port, _served.SaveEvery, _served.IsQuiet, _served.Region));
    }

    [Theory]
    [InlineData("--port must be a number from 0 to 65535, but is 'abc'.", "--port", "abc")]
    [InlineData("--port must be a number from 0 to 65535, but is '65536'.", "--port", "65536")]
    [InlineData("--save-every must be a number from 0 to 86400, but is '-1'.", "--save-every", "-1")]
    [InlineData("--delay must be a number from 0 to 3600000, but is '1.5'.", "--delay", "1.5")]
    [InlineData("--account-id must be twelve digits, but is '12'.", "--account-id", "12")]
    [InlineData("--host must be an IP address, such as 127.0.0.1 or 0.0.0.0, but is 'nowhere'.", "--host", "nowhere")]
    [InlineData("--require-signature must be an access key id, a colon and its secret access key, but is 'key'.", "--require-signature", "key")]
    [InlineData("--require-signature has two secret access keys for 'key'.", "--require-signature", "key:1", "--require-signature", "key:2")]
    [InlineData("Unrecognized command or argument '--prot'.", "--prot")]
    [InlineData("Required argument missing for option: '--data'.", "--data")]
    public async Task What_makes_no_sense_is_told_and_nothing_is_served(string message, params string[] args)
    {
        var (exitCode, output, error) = await RunAsync(args);

        Assert.Equal(2, exitCode);
        Assert.Equal($"dynamock: {message}{Environment.NewLine}Try 'dynamock --help'.{Environment.NewLine}", error);
        Assert.Empty(output);
        Assert.Null(_served);
    }

    [Fact]
    public async Task A_wrong_setting_of_the_environment_is_told_as_the_option_is()
    {
        _environment["DYNAMOCK_PORT"] = "none";

        Assert.StartsWith("dynamock: --port must be a number from 0 to 65535, but is 'none'.", (await RunAsync()).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("--version")).ExitCode);
    }

    [Fact]
    public async Task Help_and_documentation_have_the_same_options()
    {
        var help = (await RunAsync("--help")).Output.Split('\n').SkipWhile(line => !line.StartsWith("Options:", StringComparison.Ordinal)).Skip(1);
        var told = help.Select(line => line.Trim()).Where(line => line.StartsWith('-'))
            .Select(line => line.Split("  ", 2, StringSplitOptions.TrimEntries)).Select(part => (Option: part[0], Meaning: part[1]));

        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "dynamock.md")).Where(line => line.StartsWith("| `-", StringComparison.Ordinal));
        var documented = rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (Option: cells[1].Trim('`'), Meaning: cells[2].Replace("`", "", StringComparison.Ordinal)));

        Assert.Equal(told, documented);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, name => _environment.GetValueOrDefault(name), output, error, options =>
        {
            _served = options;
            return Task.FromResult(0);
        });
        return (exitCode, output.ToString(), error.ToString());
    }
}
