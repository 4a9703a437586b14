using System.CommandLine;

namespace DynamoObjects.Mock.Tool;

/// <summary>The options that the environment gives: DYNAMOCK_PORT is <c>--port</c>.</summary>
internal sealed class EnvironmentSettings
{
    private readonly List<(Option Option, string Value)> _settings;

    /// <param name="environment">The variables of the environment.</param>
    /// <param name="options">The options that are taken from it: those that the arguments have not.</param>
    public EnvironmentSettings(IReadOnlyDictionary<string, string> environment, IEnumerable<Option> options)
    {
        _settings =
        [
            .. options
                .Where(option => environment.ContainsKey(ToolOptions.GetVariableName(option)))
                .Select(option => (option, environment[ToolOptions.GetVariableName(option)])),
        ];
        Warnings =
        [
            .. environment
                .Keys.Where(name => name.StartsWith(ToolOptions.VariablePrefix, StringComparison.Ordinal))
                .Except(ToolOptions.All.Select(ToolOptions.GetVariableName))
                .Order(StringComparer.Ordinal)
                .Select(name => $"{name} is ignored: there is no such option."),
        ];
    }

    /// <summary>The settings as arguments, each in one so that no value is taken for an option.</summary>
    public IEnumerable<string> Arguments => _settings.Select(setting => $"{setting.Option.Name}={setting.Value}");

    /// <summary>What the environment has that is none of the tool's.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>What is wrong with the variables themselves; <see langword="null"/> if nothing is.</summary>
    public string? Problem =>
        _settings.Select(setting => FindProblem(setting.Option, setting.Value)).FirstOrDefault(problem => problem is not null);

    /// <summary>Names the variables in a message instead of the options that they give.</summary>
    public string ReplaceOptionNames(string message) =>
        _settings.Aggregate(message, (text, setting) =>
            text.Replace(setting.Option.Name, ToolOptions.GetVariableName(setting.Option), StringComparison.Ordinal)
        );

    // The parser would take another text than these for an argument beside the option.
    private static string? FindProblem(Option option, string value) =>
        value switch
        {
            "" => $"{option.Name} is empty: give it a value, or unset it.",
            _ when option.ValueType == typeof(bool) && !bool.TryParse(value, out _) =>
                $"{option.Name} must be true or false, but is '{value}'.",
            _ => null,
        };
}
