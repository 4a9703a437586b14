using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;

namespace DynamoObjects.Mock.Tool;

/// <summary>The options of <c>dynamock</c>, and what they mean.</summary>
internal static class CommandLine
{
    private static readonly Option<int> Port = new("--port", "-p")
    {
        Description = "The port to listen on; 0 takes a free one, and prints it",
        HelpName = "number",
        DefaultValueFactory = _ => 8000,
    };

    private static readonly Option<IPAddress> Host = new("--host")
    {
        Description = "The address to listen on; 0.0.0.0 opens the server to the whole network",
        HelpName = "address",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = ReadAddress,
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
    };

    private static readonly Option<int> Delay = new("--delay")
    {
        Description = "How long each request waits, as on a network",
        HelpName = "milliseconds",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<string[]> RequireSignature = new("--require-signature")
    {
        Description = "Refuse requests that are not signed with this key; may be given more than once",
        HelpName = "key-id:secret",
    };

    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Do not print a line for each request" };

    /// <summary>Runs the tool until it is stopped.</summary>
    /// <returns>The exit code: 0 when it was stopped, 1 when it could not run, 2 for options that make no sense.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Create(output, error).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var wrong in parsed.Errors)
                await error.WriteLineAsync($"dynamock: {wrong.Message}").ConfigureAwait(false);
            await error.WriteLineAsync("Try 'dynamock --help'.").ConfigureAwait(false);
            return 2;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null }).ConfigureAwait(false);
    }

    private static RootCommand Create(TextWriter output, TextWriter error)
    {
        Port.Validators.Add(result => InRange(result, Port, 0, IPEndPoint.MaxPort));
        Delay.Validators.Add(result => InRange(result, Delay, 0, 3_600_000));
        AccountId.Validators.Add(result =>
        {
            if (result.GetValue(AccountId) is not { Length: 12 } id || !id.All(char.IsAsciiDigit))
                result.AddError("--account-id must be twelve digits.");
        });
        RequireSignature.Validators.Add(result =>
        {
            foreach (var key in result.GetValue(RequireSignature) ?? [])
            {
                if (key.IndexOf(':', StringComparison.Ordinal) is var colon && (colon <= 0 || colon == key.Length - 1))
                    result.AddError($"--require-signature must be an access key id, a colon and its secret access key, but is '{key}'.");
            }
        });
        var command = new RootCommand("Amazon DynamoDB in memory, over HTTP, for development and tests in any language.")
        {
            Port, Host, Region, AccountId, Delay, RequireSignature, Quiet,
        };
        command.SetAction((result, _) => new Serving(OptionsOf(result), output, error).RunAsync());
        return command;
    }

    private static ServeOptions OptionsOf(ParseResult result) => new()
    {
        Port = result.GetValue(Port),
        Host = result.GetValue(Host)!,
        Region = result.GetValue(Region)!,
        AccountId = result.GetValue(AccountId)!,
        Delay = TimeSpan.FromMilliseconds(result.GetValue(Delay)),
        Credentials = (result.GetValue(RequireSignature) ?? []).Select(key => key.Split(':', 2)).ToDictionary(key => key[0], key => key[1], StringComparer.Ordinal),
        IsQuiet = result.GetValue(Quiet),
    };

    private static void InRange(OptionResult result, Option<int> option, int least, int most)
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && (number < least || number > most))
            result.AddError($"{option.Name} must be {least} to {most}, but is {number}.");
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
}
