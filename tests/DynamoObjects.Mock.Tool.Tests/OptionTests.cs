namespace DynamoObjects.Mock.Tool.Tests;

/// <summary>Every option with invalid values: the tool exits with 2, and one line names the option and says what to do.</summary>
public sealed class OptionTests : IDisposable
{
    private static readonly string Long = new('9', 5_000);

    private readonly TemporaryFolder _folder = new();

    /// <summary>For each option, a valid value and invalid ones; <c>/</c> stands for a folder of the test.</summary>
    private static readonly Dictionary<string, (string Right, string[] Wrong)> Values = new()
    {
        ["--port"] = ("8000", ["", " ", "abc", "-1", "65536", "1.5", "NaN", "1e9", "0x50", "80,0", "8\n0", Long]),
        ["--host"] = ("127.0.0.1", ["", " ", "nowhere", "256.0.0.1", "127.0.0.1:80", "http://127.0.0.1", Long]),
        ["--data"] = ("/data.jsonl", ["", " ", "/", "/nowhere/data.jsonl", "/nowhere/", "/" + Long]),
        ["--save-every"] = (
            "5",
            ["", " ", "abc", "-1", "-0.5", "NaN", "Infinity", "-Infinity", "1e400", "86401", "0.0001", "1e-300", "5s", Long]
        ),
        ["--object-store"] = ("/", ["", " ", "/nowhere", "/" + Long]),
        ["--region"] = ("eu-west-1", ["", " ", "us east 1", "US-EAST-1", "us-east-1\n", "日本", "a/b", Long]),
        ["--account-id"] = (
            "123456789012",
            ["", " ", "12", "abcdefghijkl", "-12345678901", "1234567890123", "\u0661\u0662\u0663456789012", Long]
        ),
        ["--delay"] = ("20", ["", " ", "abc", "-1", "1.5", "NaN", "3600001", "99999999999999999999", Long]),
        ["--max-body-memory"] = ("64", ["", " ", "abc", "0", "-1", "1.5", "NaN", "1048577", "64MB", Long]),
        ["--require-signature"] = ("key:secret", ["", " ", "key", ":", "key:", ":secret", Long]),
        ["--cors"] = (
            "http://localhost:3000,https://app.example.com",
            ["", " ", "null", "localhost:3000", "http://localhost:3000/", "http://localhost:3000/page", "http://a,", "http://a b", Long]
        ),
        ["--allow-host"] = ("dynamock.example.com,10.0.0.1", ["", " ", "dynamock:8000", "http://dynamock", "a,,b", "é.example", Long]),
        ["--quiet"] = ("true", ["", " ", "maybe", "1", "yes", Long]),
    };

    public static TheoryData<string> Names => [.. ToolOptions.All.Select(option => option.Name)];

    public static TheoryData<string, string> InvalidValues
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (name, (_, wrong)) in Values)
            {
                foreach (var value in wrong)
                    rows.Add(name, value);
            }

            return rows;
        }
    }

    /// <summary>Conflicting or unknown options, and their messages.</summary>
    public static TheoryData<string, string[]> ConflictingOptions =>
        new()
        {
            { "--save-every requires --data: add --data <file>, or remove it.", ["--save-every", "5"] },
            { "--save-every requires --data: add --data <file>, or remove it.", ["--save-every", "0", "--quiet"] },
            {
                "--require-signature has two secret access keys for 'key': remove one.",
                ["--require-signature", "key:1", "--require-signature", "key:2"]
            },
            { "--port can be set only once: remove the others.", ["-p", "1", "--port", "2"] },
            { "--quiet can be set only once: remove the others.", ["-q", "--quiet"] },
            { "Unrecognized command or argument '--prot'.", ["--prot", "80"] },
            { "Unrecognized command or argument 'shop.jsonl'.", ["shop.jsonl"] },
            { "Unrecognized command or argument ''.", [""] },
            { "--port must be a number from 0 to 65535, but is 'abc'.", ["--port", "abc", "--region", ""] },
        };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_option_is_in_the_table() => Assert.Equal(ToolOptions.All.Select(option => option.Name).Order(), Values.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_valid_value_is_accepted(string name)
    {
        var value = ResolvePath(Values[name].Right);
        string[] more = name == "--save-every" ? ["--data", _folder["data"]] : [];

        Assert.Equal((0, ""), await RunAsync([name, value, .. more], []));
        Assert.Equal((0, ""), await RunAsync([$"{name}={value}", .. more], []));
        Assert.Equal((0, ""), await RunAsync(more, new() { [GetVariable(name)] = value }));
    }

    [Theory]
    [MemberData(nameof(InvalidValues))]
    public async Task An_invalid_value_is_reported_in_one_line_that_names_the_option(string name, string value)
    {
        // A switch has no value: a text after it is an argument.
        var isSwitch = ToolOptions.All.Single(option => option.Name == name).ValueType == typeof(bool);
        Rejected(isSwitch ? "argument" : name, await RunAsync([name, ResolvePath(value)], []));
        if (!isSwitch || value.Length > 0)
            Rejected(isSwitch ? "argument" : name, await RunAsync([$"{name}={ResolvePath(value)}"], []));
    }

    [Theory]
    [MemberData(nameof(InvalidValues))]
    public async Task An_invalid_environment_variable_is_reported_in_one_line_that_names_it(string name, string value)
    {
        Rejected(GetVariable(name), await RunAsync([], new() { [GetVariable(name)] = ResolvePath(value) }));
        // The environment variable is not read if the argument is present.
        string[] more = name == "--save-every" ? ["--data", _folder["data"]] : [];
        Assert.Equal(
            (0, ""),
            await RunAsync([name, ResolvePath(Values[name].Right), .. more], new() { [GetVariable(name)] = ResolvePath(value) })
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_option_can_be_set_only_once_and_has_a_value(string name)
    {
        var value = ResolvePath(Values[name].Right);
        var option = ToolOptions.All.Single(each => each.Name == name);
        if (option.Arity.MaximumNumberOfValues == 1)
            Rejected(name, await RunAsync([name, value, name, value], []));
        if (option.Arity.MinimumNumberOfValues > 0)
            Rejected(name, await RunAsync([name], []));
    }

    [Theory]
    [MemberData(nameof(ConflictingOptions))]
    public async Task Conflicting_options_are_reported_in_one_line(string message, string[] args)
    {
        var (exitCode, error) = await RunAsync(args, []);

        Assert.Equal(2, exitCode);
        Assert.Equal($"dynamock: {message} Try 'dynamock --help'.{Environment.NewLine}", error);
    }

    [Fact]
    public async Task Conflicting_environment_variables_are_reported_by_name()
    {
        var (exitCode, error) = await RunAsync([], new() { ["DYNAMOCK_SAVE_EVERY"] = "5" });

        Assert.Equal(2, exitCode);
        Assert.StartsWith(
            "dynamock: DYNAMOCK_SAVE_EVERY requires --data: add --data <file>, or remove it.",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Help_and_version_ignore_invalid_options()
    {
        Assert.Equal((0, ""), await RunAsync(["--help"], new() { ["DYNAMOCK_PORT"] = "none" }));
        Assert.Equal((0, ""), await RunAsync(["--version"], new() { ["DYNAMOCK_PORT"] = "" }));
    }

    /// <summary>The tool in a separate process exits without a stack trace.</summary>
    [Theory]
    [InlineData("--region", "")]
    [InlineData("--data", "")]
    [InlineData("--save-every", "5")]
    [InlineData("--save-every", "NaN")]
    [InlineData("--port", "-1")]
    public async Task The_process_exits_with_2_and_prints_one_line(string name, string value)
    {
        var (exitCode, output, error) = await ToolProcess.RunAsync(name, value);

        Assert.Empty(output);
        Rejected(name, (exitCode, error));
    }

    private static void Rejected(string name, (int ExitCode, string Error) end)
    {
        Assert.Equal(2, end.ExitCode);
        var line = Assert.Single(end.Error.TrimEnd('\n', '\r').Split('\n'));
        Assert.Contains(name, line, StringComparison.Ordinal);
        Assert.Matches(
            "^dynamock: .*(must be|is empty|requires|can be set only once|missing|Unrecognized).* Try 'dynamock --help'.$",
            line.TrimEnd('\r')
        );
        Assert.InRange(line.Length, 1, 600);
    }

    private static string GetVariable(string name) => ToolOptions.GetVariableName(ToolOptions.All.Single(option => option.Name == name));

    private string ResolvePath(string value) => value.StartsWith('/') ? _folder[value[1..]] : value;

    private static async Task<(int ExitCode, string Error)> RunAsync(string[] args, Dictionary<string, string> environment)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, environment, output, error, _ => Task.FromResult(0));
        return (exitCode, error.ToString());
    }
}
