using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Cleanup;

/// <summary>Creates and parses the prefixes of table names:
/// <c>do-&lt;start&gt;&lt;random&gt;-&lt;test&gt;-</c>.</summary>
/// <remarks>The start is in seconds since 1970, in base 36: a later run uses it to recognize tables that a killed run
/// left. Pure.</remarks>
internal static partial class RunPrefix
{
    /// <summary>The common prefix of the tables of all runs.</summary>
    public const string AllRuns = "do-";

    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int StartLength = 7;
    private const int RandomLength = 5;

    // No run is older: a table name with an earlier time only looks like one of ours.
    private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Creates the unique part that all tests of a run share.</summary>
    public static string CreateForRun(DateTimeOffset start) =>
        $"{AllRuns}{Base36(start.ToUnixTimeSeconds()).PadLeft(StartLength, '0')}{RandomNumberGenerator.GetString(Digits, RandomLength)}";

    public static string CreateForTest(string run, long number) => $"{run}-{Base36(number)}-";

    /// <summary>Returns the start of the run that created a table, or <see langword="null"/> if no run created
    /// it.</summary>
    public static DateTimeOffset? ParseStart(string tableName)
    {
        if (TableNamePattern().Match(tableName) is not { Success: true } match)
            return null;
        var seconds = match
            .Groups[1]
            .Value.Aggregate(0L, (sum, digit) => (sum * Digits.Length) + Digits.IndexOf(digit, StringComparison.Ordinal));
        var start = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return start < First ? null : start;
    }

    // After the test's number, which has no leading zero, follows a table name: at least three characters.
    [GeneratedRegex("^" + AllRuns + "([0-9a-z]{7})[0-9a-z]{5}-[1-9a-z][0-9a-z]{0,12}-[a-zA-Z0-9_.-]{3,}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TableNamePattern();

    private static string Base36(long number)
    {
        Span<char> buffer = stackalloc char[13];
        var at = buffer.Length;
        do
        {
            buffer[--at] = Digits[(int)(number % Digits.Length)];
            number /= Digits.Length;
        } while (number > 0);
        return new string(buffer[at..]);
    }
}
