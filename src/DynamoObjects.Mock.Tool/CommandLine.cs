using System.CommandLine;
using System.CommandLine.Invocation;

namespace DynamoObjects.Mock.Tool;

/// <summary>Reads the command line and the environment variables, and reports an error in one line.</summary>
internal static class CommandLine
{
    /// <summary>A value that begins with @ is a value, not a response file.</summary>
    private static readonly ParserConfiguration Syntax = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the tool until it is stopped.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="environment">The environment variables.</param>
    /// <param name="output">The writer for requested output.</param>
    /// <param name="error">The writer for errors.</param>
    /// <param name="serve">Runs the server and returns the exit code.</param>
    /// <returns>The exit code: 0 after a stop, 1 if the server could not run, 2 for invalid options.</returns>
    public static async Task<int> RunAsync(
        string[] args,
        IReadOnlyDictionary<string, string> environment,
        TextWriter output,
        TextWriter error,
        Func<ServeOptions, Task<int>> serve
    )
    {
        var command = Create(serve);
        var parsed = command.Parse(args, Syntax);
        // --help and --version need no valid options.
        if (parsed.Action is not SynchronousCommandLineAction or ParseErrorAction)
        {
            var settings = new EnvironmentSettings(environment, ToolOptions.All.Where(option => !IsGiven(parsed, option)));
            parsed = command.Parse([.. args, .. settings.Arguments], Syntax);
            if (Problem(settings, parsed) is { } problem)
            {
                await error.WriteLineAsync(ErrorLine.Create(settings.ReplaceOptionNames(problem))).ConfigureAwait(false);
                return 2;
            }

            foreach (var warning in settings.Warnings)
                await error.WriteLineAsync(ErrorLine.Create(warning)).ConfigureAwait(false);
        }

        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(invocation).ConfigureAwait(false);
    }

    private static RootCommand Create(Func<ServeOptions, Task<int>> serve)
    {
        var command = new RootCommand(
            "Amazon DynamoDB in memory, over HTTP, for development and tests in any language. "
                + "Environment variables set options that are not on the command line: DYNAMOCK_SAVE_EVERY sets --save-every."
        );
        foreach (var option in ToolOptions.All)
            command.Options.Add(option);
        command.SetAction((result, _) => serve(ReadOptions(result)));
        return command;
    }

    /// <summary>Returns the first error, or <see langword="null"/>.</summary>
    private static string? Problem(EnvironmentSettings settings, ParseResult parsed) =>
        settings.Problem ?? Repeated(parsed) ?? parsed.Errors.Select(problem => problem.Message).FirstOrDefault() ?? Contradiction(parsed);

    private static string? Repeated(ParseResult parsed) =>
        ToolOptions
            .All.Where(option => option.Arity.MaximumNumberOfValues <= 1 && parsed.GetResult(option) is { IdentifierTokenCount: > 1 })
            .Select(option => $"{option.Name} can be set only once: remove the others.")
            .FirstOrDefault();

    private static string? Contradiction(ParseResult parsed) =>
        IsGiven(parsed, ToolOptions.SaveEvery) && !IsGiven(parsed, ToolOptions.Data)
            ? $"{ToolOptions.SaveEvery.Name} requires {ToolOptions.Data.Name}: add {ToolOptions.Data.Name} <file>, or remove it."
            : null;

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static ServeOptions ReadOptions(ParseResult result) =>
        new()
        {
            Port = result.GetValue(ToolOptions.Port),
            Host = result.GetValue(ToolOptions.Host)!,
            Data = result.GetValue(ToolOptions.Data),
            SaveEvery = TimeSpan.FromSeconds(result.GetValue(ToolOptions.SaveEvery)),
            ObjectStore = result.GetValue(ToolOptions.ObjectStore),
            Regions = result.GetValue(ToolOptions.Region)!,
            AccountId = result.GetValue(ToolOptions.AccountId)!,
            Delay = TimeSpan.FromMilliseconds(result.GetValue(ToolOptions.Delay)),
            MaxBodyMemory = (long)result.GetValue(ToolOptions.MaxBodyMemory) << 20,
            Credentials = (result.GetValue(ToolOptions.RequireSignature) ?? [])
                .Select(key => key.Split(':', 2))
                .ToDictionary(key => key[0], key => key[1], StringComparer.Ordinal),
            Origins = result.GetValue(ToolOptions.Cors) ?? [],
            Hosts = result.GetValue(ToolOptions.AllowHost) ?? [],
            IsQuiet = result.GetValue(ToolOptions.Quiet),
        };
}
