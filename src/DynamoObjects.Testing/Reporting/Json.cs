using System.Globalization;
using System.Text;

namespace DynamoObjects.Testing.Reporting;

/// <summary>Writes a report as JSON, with nothing that MSBuild would have to load.</summary>
internal static class Json
{
    public static string Members(RunReport report) =>
        $"\"complete\":{(report.Unfinished is null ? "true" : "false")},"
        + $"\"unfinished\":{List(report.Unfinished ?? [], begun => $"{{\"test\":{Text(begun.Test)},\"backend\":{Text(begun.Backend)}}}")},"
        + $"\"backends\":{List(report.Backends, count => $"{{\"backend\":{Text(count.Backend)},\"ran\":{Number(count.Ran)},\"passed\":{Number(count.Passed)},\"failed\":{Number(count.Failed)},\"skipped\":{Number(count.Skipped)}}}")},"
        + $"\"notVerifiedOnLocal\":{List(report.NotVerified, test => $"{{\"test\":{Text(test.Test)},\"count\":{Number(test.Count)},\"reason\":{Text(test.Reason)}}}")},"
        + $"\"knownDifferences\":{List(report.Differences, seen => $"{{\"test\":{Text(seen.Test)},\"backend\":{Text(seen.Backend)},\"reason\":{Text(seen.Reason)},\"answered\":{Text(seen.Answer)}}}")}";

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

    private static string List<T>(IEnumerable<T> values, Func<T, string> write) => $"[{string.Join(",", values.Select(write))}]";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
