using System.Globalization;
using System.Text;

namespace DynamoObjects.Testing.Reporting;

/// <summary>Writes a report as JSON, without a library that MSBuild would have to load.</summary>
internal static class Json
{
    public static string Members(TestRunSummary report) =>
        string.Join(
            ",",
            Member("complete", report.Unfinished is null ? "true" : "false"),
            Member(
                "unfinished",
                List(report.Unfinished ?? [], unfinished =>
                    [Member("test", Text(unfinished.Test)), Member("backend", Text(unfinished.Backend))]
                )
            ),
            Member("backends", List(report.Backends, Counts)),
            Member(
                "notVerifiedOnLocal",
                List(report.UnverifiedTests, test =>
                    [Member("test", Text(test.Test)), Member("count", Number(test.Count)), Member("reason", Text(test.Reason))]
                )
            ),
            Member("knownDifferences", List(report.Differences, Difference))
        );

    public static string Text(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                result.Append('\\').Append(character);
            else if (character < ' ' || char.IsSurrogate(character))
                result.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                result.Append(character);
        }

        return result.Append('"').ToString();
    }

    private static string[] Counts(BackendCount count) =>
        [
            Member("backend", Text(count.Backend)),
            Member("ran", Number(count.Ran)),
            Member("passed", Number(count.Passed)),
            Member("failed", Number(count.Failed)),
            Member("skipped", Number(count.Skipped)),
        ];

    private static string[] Difference(ObservedDifference difference) =>
        [
            Member("test", Text(difference.Test)),
            Member("backend", Text(difference.Backend)),
            Member("reason", Text(difference.Reason)),
            Member("message", Text(difference.Message)),
        ];

    private static string Member(string name, string value) => $"\"{name}\":{value}";

    private static string List<T>(IEnumerable<T> values, Func<T, string[]> members) =>
        $"[{string.Join(",", values.Select(value => $"{{{string.Join(",", members(value))}}}"))}]";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
