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
        Tell(
            Journal(
                "One",
                "net10.0",
                new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a", NotOnLocal: "no\nengine"),
                new(CaseLineOutcome.Passed, "Mock", "2", "b", NotOnLocal: "no\nengine")
            )
        );

        Assert.Equal(
            [
                "DynamoDB tests of One (net10.0): Mock: 2 ran, 2 passed, 0 failed; 2 not verified on Local; 0 known differences",
                "DYNT001 2 TESTS NOT VERIFIED ON DYNAMODB LOCAL: no engine",
            ],
            _said
        );
    }

    [Fact]
    public void One_test_is_singular()
    {
        Tell(
            Journal(
                "One",
                "net10.0",
                new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a", NotOnLocal: "no engine", Difference: "old", Answer: "no")
            )
        );
        Teller.TellTotal([Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a", NotOnLocal: "no engine"))]);

        Assert.Equal(
            [
                "DynamoDB tests of One (net10.0): Mock: 1 ran, 1 passed, 0 failed; 1 not verified on Local; 1 known difference",
                "DYNT001 1 TEST NOT VERIFIED ON DYNAMODB LOCAL: no engine",
                "DYNT002 1 TEST IN ALL NOT VERIFIED ON DYNAMODB LOCAL",
            ],
            _said[1..]
        );
    }

    [Fact]
    public void A_sum_of_nothing_is_not_told()
    {
        Teller.TellTotal([Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a"))]);

        Assert.Empty(_said);
    }

    [Fact]
    public void A_process_that_died_within_a_test_is_reported_as_incomplete()
    {
        var died = Parse("One", "net10.0", Begun("a"), Ended("a"), Begun("b"), Begun("c"));

        Tell(died);
        Teller.TellTotal([died]);

        Assert.Equal(
            [
                "DynamoDB tests of One (net10.0): INCOMPLETE: Mock: 1 ran, 1 passed, 0 failed; unknown how many not verified on "
                    + "Local; 0 known differences",
                "DYNT009 THE RUN OF One (net10.0) IS INCOMPLETE: its process was killed or crashed after 1 test had ended. "
                    + "2 tests had started and did not end: b (Mock), c (Mock). Tests that had not started are missing from the summary.",
                "DYNT002 AN UNKNOWN NUMBER OF TESTS NOT VERIFIED ON DYNAMODB LOCAL: 1 RUN IS INCOMPLETE (DYNT009)",
            ],
            _said
        );
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.Path, "dynamo-summary.json")));
        var project = Assert.Single(json.RootElement.GetProperty("projects").EnumerateArray());
        Assert.False(project.GetProperty("complete").GetBoolean());
        Assert.Equal("""[{"test":"b","backend":"Mock"},{"test":"c","backend":"Mock"}]""", project.GetProperty("unfinished").GetRawText());
    }

    [Fact]
    public void A_process_that_died_between_two_tests_is_reported_as_possibly_incomplete()
    {
        var notOnLocal = new CaseLine(CaseLineOutcome.Passed, "Mock", "a", "a", NotOnLocal: "no engine");
        var died = Parse("One", "net10.0", Begun("a"), Testing.Reporting.Journal.LineOf(notOnLocal));

        Tell(died);
        Teller.TellTotal([died]);

        Assert.Equal(
            [
                "DynamoDB tests of One (net10.0): INCOMPLETE: Mock: 1 ran, 1 passed, 0 failed; at least 1 not verified on Local; 0 "
                    + "known differences",
                "DYNT009 THE RUN OF One (net10.0) MAY BE INCOMPLETE: its process was killed or crashed after 1 test had ended. "
                    + "Tests may be missing from the summary.",
                "DYNT001 AT LEAST 1 TEST NOT VERIFIED ON DYNAMODB LOCAL: no engine",
                "DYNT002 AT LEAST 1 TEST IN ALL NOT VERIFIED ON DYNAMODB LOCAL: 1 RUN IS INCOMPLETE (DYNT009)",
            ],
            _said
        );
    }

    [Fact]
    public void A_process_that_died_within_its_first_test_is_reported_too()
    {
        Tell(Parse("One", "net10.0", Begun("a")));

        Assert.Equal("DynamoDB tests of One (net10.0): INCOMPLETE: unknown how many not verified on Local; 0 known differences", _said[0]);
    }

    [Theory]
    [InlineData(Testing.Reporting.Journal.LineOfEnd)]
    [InlineData(Testing.Reporting.Journal.LineOfSuccess)]
    public void A_process_that_came_to_its_end_or_whose_run_succeeded_is_complete(string last)
    {
        Tell(Parse("One", "net10.0", Begun("a"), Ended("a"), last));

        Assert.Equal(
            ["DynamoDB tests of One (net10.0): Mock: 1 ran, 1 passed, 0 failed; 0 not verified on Local; 0 known differences"],
            _said
        );
    }

    [Fact]
    public void A_process_that_a_test_ended_is_incomplete()
    {
        Tell(Parse("One", "net10.0", Begun("a"), Testing.Reporting.Journal.LineOfEnd));

        Assert.StartsWith("DYNT009 THE RUN OF One (net10.0) IS INCOMPLETE: ", _said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_share_the_summary_and_each_replaces_its_own_part()
    {
        Tell(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Failed, "Mock", "1", "a")));
        Tell(
            Journal(
                "One",
                "net8.0",
                new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a \"quoted\" \\ \u0001 \ud83d\ude00", NotOnLocal: "why")
            )
        );
        Tell(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Local", "1", "a", Difference: "differs", Answer: "no")));

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.Path, "dynamo-summary.json")));
        var projects = json.RootElement.GetProperty("projects").EnumerateArray().ToList();
        Assert.Equal(["One", "Two"], projects.Select(project => project.GetProperty("project").GetString()));
        Assert.Equal(["net8.0", "net10.0"], projects.Select(project => project.GetProperty("framework").GetString()));
        Assert.Equal("2026-11-23T07:00:00Z", projects[0].GetProperty("ended").GetString());
        Assert.Equal(
            "a \"quoted\" \\ \u0001 \ud83d\ude00",
            Assert.Single(projects[0].GetProperty("notVerifiedOnLocal").EnumerateArray()).GetProperty("test").GetString()
        );
        var backend = Assert.Single(projects[1].GetProperty("backends").EnumerateArray());
        Assert.Equal(
            ("Local", 1, 1, 0, 0),
            (backend.GetProperty("backend").GetString(), Number("ran"), Number("passed"), Number("failed"), Number("skipped"))
        );
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
            File.ReadAllText(Path.Combine(_folder.Path, "dynamo-differences.md"))
        );
    }

    [Fact]
    public void Of_many_differences_the_first_are_told_and_all_are_in_the_file()
    {
        Tell(
            Journal(
                "One",
                "net10.0",
                [
                    .. Enumerable
                        .Range(1, 23)
                        .Select(i => new CaseLine(CaseLineOutcome.Passed, "Local", $"{i}", $"test{i:00}", Difference: "old", Answer: "no")),
                ]
            )
        );

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

        new Teller(_said.Add, (code, text) => _said.Add($"{code} {text}"), Path.Combine(_folder.Path, "file")).Tell([
            Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a")),
        ]);

        Assert.StartsWith(
            "DYNT003 dynamo-summary.json and dynamo-differences.md could not be written to ",
            _said[^1],
            StringComparison.Ordinal
        );
    }

    private Teller Teller => new(_said.Add, (code, text) => _said.Add($"{code} {text}"), _folder.Path);

    private static Journal Journal(string project, string framework, params CaseLine[] lines) =>
        Parse(project, framework, [.. lines.Select(Testing.Reporting.Journal.LineOf), Testing.Reporting.Journal.LineOfEnd]);

    private static Journal Parse(string project, string framework, params string[] lines) =>
        Testing.Reporting.Journal.Parse(
            [Testing.Reporting.Journal.LineOfRun(project, framework), .. lines],
            new DateTime(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc)
        )!;

    private static string Begun(string test) => Testing.Reporting.Journal.LineOf(new UnfinishedCase("Mock", test, test));

    private static string Ended(string test) => Testing.Reporting.Journal.LineOf(new CaseLine(CaseLineOutcome.Passed, "Mock", test, test));

    private void Tell(params Journal[] journals) => Teller.Tell(journals);
}
