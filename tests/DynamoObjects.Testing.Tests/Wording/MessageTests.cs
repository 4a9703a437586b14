using System.Text.RegularExpressions;
using DynamoObjects.Testing.Tests.Documentation;

namespace DynamoObjects.Testing.Tests.Wording;

/// <summary>The messages in the source of the test kit.</summary>
public partial class MessageTests
{
    [Fact]
    public void Quantities_are_formatted_in_one_place()
    {
        var offenders = Repository
            .Sources("DynamoObjects.Testing")
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (file, line, number: i + 1)))
            .Where(at => !at.line.TrimStart().StartsWith("//", StringComparison.Ordinal) && CountedNoun().IsMatch(at.line))
            .Select(at => $"{Path.GetFileName(at.file)}:{at.number}: {at.line.Trim()}");

        Assert.Empty(offenders);
    }

    // An interpolation before a plural noun, as in "{count} items".
    [GeneratedRegex(
        """\$"[^"]*\{[^}"]*\} (?:more |read |write |earlier |known )?(?:requests|items|tests|TESTS|units|keys|attempts|bytes|characters|values|rows|tables|calls|writes|lines|faults|differences)\b"""
    )]
    private static partial Regex CountedNoun();
}
