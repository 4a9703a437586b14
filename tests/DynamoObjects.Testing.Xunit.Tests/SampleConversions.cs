using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>The results of a table of rows with a framework's own attribute and with ours.</summary>
internal sealed partial class SampleConversions
{
    public const string Class = "MoreSample.Conversions";
    public const int Rows = 69;

    private const string Prefix = "saw ";
    private const string RowSuffix = "_given";

    public SampleConversions(SampleRun run)
    {
        var lines = run
            .Results.Select(result => (Name: Method().Match(result.Name).Groups[1].Value, Message: GetResult(result)))
            .OrderBy(line => line.Name, StringComparer.Ordinal)
            .ToList();
        FrameworkResults =
        [
            .. lines.Where(line => !line.Name.EndsWith(RowSuffix, StringComparison.Ordinal)).Select(line => $"{line.Name}: {line.Message}"),
        ];
        DynamoResults =
        [
            .. lines
                .Where(line => line.Name.EndsWith(RowSuffix, StringComparison.Ordinal))
                .Select(line => $"{line.Name[..^RowSuffix.Length]}: {line.Message}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The result of each row with the framework's own attribute.</summary>
    public IReadOnlyList<string> FrameworkResults { get; }

    /// <summary>The result of each row with ours.</summary>
    public IReadOnlyList<string> DynamoResults { get; }

    private static string GetResult(SampleResult result)
    {
        var start = result.Message.IndexOf(Prefix, StringComparison.Ordinal);
        var message = start < 0 ? result.Message.Replace(RowSuffix, "", StringComparison.Ordinal) : result.Message[start..];
        return $"{result.Outcome} {(start < 0 && Count().IsMatch(message) ? "does not fit" : message.Split('\n')[0].TrimEnd())}";
    }

    [GeneratedRegex("^(?:Conversions\\.)?([A-Za-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    // With provided parameters, there are more values and more parameters.
    [GeneratedRegex("parameter value|did not match the parameters|match method parameters|has no value: ", RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
