using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Numerics;

namespace DynamoObjects.Mock.Tool;

/// <summary>The options of <c>dynamock</c>, and what they mean.</summary>
internal static class CommandLine
{
    private static readonly Option<int> Port = new("--port", "-p")
    {
        Description = "The port to listen on; 0 takes a free one, and prints it",
        HelpName = "number",
        DefaultValueFactory = _ => 8000,
        CustomParser = result => ReadNumber(result, 0, IPEndPoint.MaxPort),
    };

    private static readonly Option<IPAddress> Host = new("--host")
    {
        Description = "The address to listen on; 0.0.0.0 opens the server to the whole network",
        HelpName = "address",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = ReadAddress,
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "The file that keeps the data: loaded at the start, saved after changes, at the end, and by POST /_dynamock/save",
        HelpName = "file",
    };

    private static readonly Option<double> SaveEvery = new("--save-every")
    {
        Description = "How often changes are saved to the data file; 0 to save at the end and when it is asked for only",
        HelpName = "seconds",
        DefaultValueFactory = _ => 5,
        CustomParser = result => ReadNumber(result, 0.0, 86_400.0),
    };

    private static readonly Option<string> Region = new("--region")
    {
        Description = "The AWS region to answer as",
        HelpName = "name",
        DefaultValueFactory = _ => "us-east-1",
    };

    private static readonly Option<string> AccountId = new("--account-id")
    {
        Description = "The AWS account to answer as, twelve digits",
        HelpName = "digits",
        DefaultValueFactory = _ => "000000000000",
        CustomParser = ReadAccountId,
    };

    private static readonly Option<int> Delay = new("--delay")
    {
        Description = "How long each request waits, as on a network",
        HelpName = "milliseconds",
        DefaultValueFactory = _ => 0,
        CustomParser = result => ReadNumber(result, 0, 3_600_000),
    };

    private static readonly Option<string[]> RequireSignature = new("--require-signature")
    {
        Description = "Refuse requests that are not signed with this key; may be given more than once",
        HelpName = "key-id:secret",
        CustomParser = ReadKeys,
    };

    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Do not print a line for each request" };

    /// <summary>Runs the tool until it is stopped.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">Gives the environment's variables.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="error">Takes what is wrong.</param>
    /// <param name="serve">Serves, and gives the exit code.</param>
    /// <returns>The exit code: 0 when it was stopped, 1 when it could not run, 2 for options that make no sense.</returns>
    public static async Task<int> RunAsync(
        string[] args, Func<string, string?> environment, TextWriter output, TextWriter error, Func<ServeOptions, Task<int>> serve)
    {
        var command = Create(serve);
        var parsed = command.Parse(WithEnvironment(command, args, environment));
        if (parsed.Errors.Count > 0)
        {
            foreach (var wrong in parsed.Errors)
                await error.WriteLineAsync($"dynamock: {wrong.Message}").ConfigureAwait(false);
            await error.WriteLineAsync("Try 'dynamock --help'.").ConfigureAwait(false);
            return 2;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null }).ConfigureAwait(false);
    }

    /// <summary>The arguments, and after them the options that are not among them but in the environment: DYNAMOCK_PORT is <c>--port</c>.</summary>
    private static string[] WithEnvironment(RootCommand command, string[] args, Func<string, string?> environment)
    {
        var parsed = command.Parse(args);
        // Help and version take no options.
        if (parsed.Action is SynchronousCommandLineAction)
            return args;
        var settings = command.Options
            .Where(option => parsed.GetResult(option) is null or { Implicit: true })
            .Select(option => (option.Name, Value: environment("DYNAMOCK_" + option.Name[2..].Replace('-', '_').ToUpperInvariant())))
            .Where(setting => !string.IsNullOrEmpty(setting.Value));
        return [.. args, .. settings.SelectMany(setting => new[] { setting.Name, setting.Value! })];
    }

    private static RootCommand Create(Func<ServeOptions, Task<int>> serve)
    {
        var command = new RootCommand(
            "Amazon DynamoDB in memory, over HTTP, for development and tests in any language. An option that is not given is taken from the environment: --save-every from DYNAMOCK_SAVE_EVERY.")
        {
            Port, Host, Data, SaveEvery, Region, AccountId, Delay, RequireSignature, Quiet,
        };
        command.SetAction((result, _) => serve(OptionsOf(result)));
        return command;
    }

    private static ServeOptions OptionsOf(ParseResult result) => new()
    {
        Port = result.GetValue(Port),
        Host = result.GetValue(Host)!,
        Data = result.GetValue(Data),
        SaveEvery = TimeSpan.FromSeconds(result.GetValue(SaveEvery)),
        Region = result.GetValue(Region)!,
        AccountId = result.GetValue(AccountId)!,
        Delay = TimeSpan.FromMilliseconds(result.GetValue(Delay)),
        Credentials = (result.GetValue(RequireSignature) ?? []).Select(key => key.Split(':', 2)).ToDictionary(key => key[0], key => key[1], StringComparer.Ordinal),
        IsQuiet = result.GetValue(Quiet),
    };

    private static T ReadNumber<T>(ArgumentResult result, T least, T most)
        where T : struct, INumber<T>
    {
        var text = result.Tokens[0].Value;
        if (!T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{((OptionResult)result.Parent!).Option.Name} must be a number from {least} to {most}, but is '{text}'."));
        return number;
    }

    private static IPAddress? ReadAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text == "localhost")
            return IPAddress.Loopback;
        if (IPAddress.TryParse(text, out var address))
            return address;
        result.AddError($"--host must be an IP address, such as 127.0.0.1 or 0.0.0.0, but is '{text}'.");
        return null;
    }

    private static string? ReadAccountId(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Length != 12 || !text.All(char.IsAsciiDigit))
            result.AddError($"--account-id must be twelve digits, but is '{text}'.");
        return text;
    }

    private static string[] ReadKeys(ArgumentResult result)
    {
        string[] keys = [.. result.Tokens.Select(token => token.Value)];
        foreach (var key in keys)
        {
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || colon == key.Length - 1)
                result.AddError($"--require-signature must be an access key id, a colon and its secret access key, but is '{key}'.");
        }
        if (keys.GroupBy(key => key.Split(':')[0]).FirstOrDefault(same => same.Count() > 1) is { } twice)
            result.AddError($"--require-signature has two secret access keys for '{twice.Key}'.");
        return keys;
    }
}
