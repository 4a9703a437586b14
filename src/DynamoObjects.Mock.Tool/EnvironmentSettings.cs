using System.CommandLine;

namespace DynamoObjects.Mock.Tool;

/// <summary>The options in environment variables: DYNAMOCK_PORT sets <c>--port</c>.</summary>
internal sealed class EnvironmentSettings
{
    private readonly List<(Option Option, string Value)> _settings;

    /// <param name="environment">The environment variables.</param>
    /// <param name="options">The options to read: those that are not among the arguments.</param>
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

    /// <summary>The settings as arguments, in the form option=value so that no value is parsed as an option.</summary>
    public IEnumerable<string> Arguments => _settings.Select(setting => $"{setting.Option.Name}={setting.Value}");

    /// <summary>The messages about variables with the tool's prefix that set no option.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The first error in a variable's value, or <see langword="null"/>.</summary>
    public string? Problem =>
        _settings.Select(setting => FindProblem(setting.Option, setting.Value)).FirstOrDefault(problem => problem is not null);

    /// <summary>Replaces the names of options in a message with the names of the variables that set them.</summary>
    public string ReplaceOptionNames(string message) =>
        _settings.Aggregate(message, (text, setting) =>
            text.Replace(setting.Option.Name, ToolOptions.GetVariableName(setting.Option), StringComparison.Ordinal)
        );

    // The parser would read any other text as an argument that follows the option.
    private static string? FindProblem(Option option, string value) =>
        value switch
        {
            "" => $"{option.Name} is empty: set a value, or unset it.",
            _ when option.ValueType == typeof(bool) && !bool.TryParse(value, out _) =>
                $"{option.Name} must be true or false, but is '{value}'.",
            _ => null,
        };
}
