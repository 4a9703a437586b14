using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>What a framework's own attribute and ours made of one table of rows.</summary>
internal sealed partial class SampleConversions
{
    public const string Class = "MoreSample.Conversions";
    public const int Rows = 69;

    private const string Saw = "saw ";
    private const string Beside = "_given";

    public SampleConversions(SampleRun run)
    {
        var lines = run
            .Results.Select(result => (Name: Method().Match(result.Name).Groups[1].Value, Message: Seen(result)))
            .OrderBy(line => line.Name, StringComparer.Ordinal)
            .ToList();
        Own =
        [
            .. lines.Where(line => !line.Name.EndsWith(Beside, StringComparison.Ordinal)).Select(line => $"{line.Name}: {line.Message}"),
        ];
        Ours =
        [
            .. lines
                .Where(line => line.Name.EndsWith(Beside, StringComparison.Ordinal))
                .Select(line => $"{line.Name[..^Beside.Length]}: {line.Message}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What the framework's own attribute made of each row.</summary>
    public IReadOnlyList<string> Own { get; }

    /// <summary>What ours made of it.</summary>
    public IReadOnlyList<string> Ours { get; }

    private static string Seen(SampleResult result)
    {
        var start = result.Message.IndexOf(Saw, StringComparison.Ordinal);
        var message = start < 0 ? result.Message.Replace(Beside, "", StringComparison.Ordinal) : result.Message[start..];
        return $"{result.Outcome} {(start < 0 && Count().IsMatch(message) ? "does not fit" : message.Split('\n')[0].TrimEnd())}";
    }

    [GeneratedRegex("^(?:Conversions\\.)?([A-Za-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    // Beside what a test is given there are more values, and more parameters.
    [GeneratedRegex(
        "parameter value|did not match the parameters|match method parameters|Nothing gives the parameter",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Count();
}
