using System.Text.Json;
using DynamoObjects.Testing.Reporting;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Tests.Reporting;

public sealed class TellerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _said = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_not_verified_is_told_last_and_once_for_each_reason()
    {
        Tell(Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a", NotOnLocal: "no\nengine"), new(CaseLineOutcome.Passed, "Mock", "2", "b", NotOnLocal: "no\nengine")));

        Assert.Equal(
            ["DynamoDB tests of One (net10.0): Mock: 2 ran, 2 passed, 0 failed; 2 not verified on Local; 0 known differences", "DYNT001 2 TESTS NOT VERIFIED ON DYNAMODB LOCAL: no engine"],
            _said);
    }

    [Fact]
    public void One_test_is_singular()
    {
        Tell(Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a", NotOnLocal: "no engine", Difference: "old", Answer: "no")));
        Teller.TellTotal([Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a", NotOnLocal: "no engine"))]);

        Assert.Equal(
            [
                "DynamoDB tests of One (net10.0): Mock: 1 ran, 1 passed, 0 failed; 1 not verified on Local; 1 known difference",
                "DYNT001 1 TEST NOT VERIFIED ON DYNAMODB LOCAL: no engine",
                "DYNT002 1 TEST IN ALL NOT VERIFIED ON DYNAMODB LOCAL",
            ],
            _said[1..]);
    }

    [Fact]
    public void A_sum_of_nothing_is_not_told()
    {
        Teller.TellTotal([Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a"))]);

        Assert.Empty(_said);
    }

    [Fact]
    public void Projects_share_the_summary_and_each_replaces_its_own_part()
    {
        Tell(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Failed, "Mock", "1", "a")));
        Tell(Journal("One", "net8.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a \"quoted\" \\ \u0001 \ud83d\ude00", NotOnLocal: "why")));
        Tell(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Local", "1", "a", Difference: "differs", Answer: "no")));

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.Path, "dynamo-summary.json")));
        var projects = json.RootElement.GetProperty("projects").EnumerateArray().ToList();
        Assert.Equal(["One", "Two"], projects.Select(project => project.GetProperty("project").GetString()));
        Assert.Equal(["net8.0", "net10.0"], projects.Select(project => project.GetProperty("framework").GetString()));
        Assert.Equal("2026-11-23T07:00:00Z", projects[0].GetProperty("ended").GetString());
        Assert.Equal("a \"quoted\" \\ \u0001 \ud83d\ude00", Assert.Single(projects[0].GetProperty("notVerifiedOnLocal").EnumerateArray()).GetProperty("test").GetString());
        var backend = Assert.Single(projects[1].GetProperty("backends").EnumerateArray());
        Assert.Equal(("Local", 1, 1, 0, 0), (backend.GetProperty("backend").GetString(), Number("ran"), Number("passed"), Number("failed"), Number("skipped")));
        Assert.Equal("no", Assert.Single(projects[1].GetProperty("knownDifferences").EnumerateArray()).GetProperty("answered").GetString());

        int Number(string name) => backend.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Differences_are_a_table_for_each_project()
    {
        Tell(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Local", "1", "a", Difference: "old", Answer: "no")));
        Tell(Journal("One", "net8.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a|b", Difference: "two\nlines", Answer: "no")));
        Tell(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Local", "1", "c", Difference: "new", Answer: "yes")));

        Assert.Equal(
            """
            # Known differences

            ## One (net8.0)
            | test | backend | reason | it answered |
            |---|---|---|---|
            | a\|b | Mock | two lines | no |

            ## Two (net10.0)
            | test | backend | reason | it answered |
            |---|---|---|---|
            | c | Local | new | yes |

            """,
            File.ReadAllText(Path.Combine(_folder.Path, "dynamo-differences.md")));
    }

    [Fact]
    public void Of_many_differences_the_first_are_told_and_all_are_in_the_file()
    {
        Tell(Journal("One", "net10.0", [.. Enumerable.Range(1, 23).Select(i => new CaseLine(CaseLineOutcome.Passed, "Local", $"{i}", $"test{i:00}", Difference: "old", Answer: "no"))]));

        Assert.Equal(20, _said.Count(line => line.StartsWith("Known difference of Local in ", StringComparison.Ordinal)));
        Assert.Equal("... and 3 more known differences: see dynamo-differences.md", _said[20]);
        Assert.Contains("| test23 |", File.ReadAllText(Path.Combine(_folder.Path, "dynamo-differences.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_differences_the_file_says_so()
    {
        Tell(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Local", "1", "a", Difference: "old", Answer: "no")));
        Tell(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Failed, "Local", "1", "a")));

        Assert.Equal("# Known differences\n\nNone was seen.\n", File.ReadAllText(Path.Combine(_folder.Path, "dynamo-differences.md")));
    }

    [Fact]
    public void Files_that_cannot_be_written_are_a_warning()
    {
        _folder.Write("file", "");

        new Teller(_said.Add, (code, text) => _said.Add($"{code} {text}"), Path.Combine(_folder.Path, "file"))
            .Tell([Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a"))]);

        Assert.StartsWith("DYNT003 dynamo-summary.json and dynamo-differences.md could not be written to ", _said[^1], StringComparison.Ordinal);
    }

    private Teller Teller => new(_said.Add, (code, text) => _said.Add($"{code} {text}"), _folder.Path);

    private static Journal Journal(string project, string framework, params CaseLine[] lines) =>
        Testing.Reporting.Journal.Parse(
            [Testing.Reporting.Journal.LineOfRun(project, framework), .. lines.Select(Testing.Reporting.Journal.LineOf)], new DateTime(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc))!;

    private void Tell(params Journal[] journals) => Teller.Tell(journals);
}
