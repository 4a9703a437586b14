using System.Text.Json;
using DynamoObjects.Testing.Reporting;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Tests.Reporting;

public sealed class TestRunReporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_not_verified_is_reported_last_and_once_for_each_reason()
    {
        Report(
            Journal(
                "One",
                "net10.0",
                new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a", UnverifiedReason: "no\nengine"),
                new(CaseLineOutcome.Passed, "Mock", "2", "b", UnverifiedReason: "no\nengine")
            )
        );

        Assert.Equal(
            [
                "DynamoDB tests of One (net10.0): Mock: 2 ran, 2 passed, 0 failed; 2 not verified on Local; 0 known differences",
                "DYNT001 2 tests were not verified on DynamoDB Local: no engine",
            ],
            _lines
        );
    }

    [Fact]
    public void One_test_is_singular()
    {
        Report(
            Journal(
                "One",
                "net10.0",
                new CaseLine(
                    CaseLineOutcome.Passed,
                    "Mock",
                    "1",
                    "a",
                    UnverifiedReason: "no engine",
                    DifferenceReason: "old",
                    DifferenceMessage: "no"
                )
            )
        );
        Reporter.ReportTotal([
            Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a", UnverifiedReason: "no engine")),
        ]);

        Assert.Equal(
            [
                "DynamoDB tests of One (net10.0): Mock: 1 ran, 1 passed, 0 failed; 1 not verified on Local; 1 known difference",
                "DYNT001 1 test was not verified on DynamoDB Local: no engine",
                "DYNT002 1 test in total was not verified on DynamoDB Local",
            ],
            _lines[1..]
        );
    }

    [Fact]
    public void An_empty_sum_is_not_reported()
    {
        Reporter.ReportTotal([Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a"))]);

        Assert.Empty(_lines);
    }

    [Fact]
    public void A_process_that_crashed_during_a_test_is_reported_as_incomplete()
    {
        var died = Parse("One", "net10.0", CreateBeginLine("a"), CreateEndLine("a"), CreateBeginLine("b"), CreateBeginLine("c"));

        Report(died);
        Reporter.ReportTotal([died]);

        Assert.Equal(
            [
                "DynamoDB tests of One (net10.0): INCOMPLETE: Mock: 1 ran, 1 passed, 0 failed; an unknown number not verified on "
                    + "Local; 0 known differences",
                "DYNT009 The test run of One (net10.0) is incomplete: the test process crashed or was killed after 1 test. "
                    + "2 tests started and did not end: b (Mock), c (Mock). Tests that had not started are missing from the summary.",
                "DYNT002 An unknown number of tests were not verified on DynamoDB Local: 1 run is incomplete (DYNT009)",
            ],
            _lines
        );
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.Path, "dynamo-summary.json")));
        var project = Assert.Single(json.RootElement.GetProperty("projects").EnumerateArray());
        Assert.False(project.GetProperty("complete").GetBoolean());
        Assert.Equal("""[{"test":"b","backend":"Mock"},{"test":"c","backend":"Mock"}]""", project.GetProperty("unfinished").GetRawText());
    }

    [Fact]
    public void A_process_that_crashed_between_two_tests_is_reported_as_possibly_incomplete()
    {
        var notOnLocal = new CaseLine(CaseLineOutcome.Passed, "Mock", "a", "a", UnverifiedReason: "no engine");
        var died = Parse("One", "net10.0", CreateBeginLine("a"), Testing.Reporting.Journal.FormatLine(notOnLocal));

        Report(died);
        Reporter.ReportTotal([died]);

        Assert.Equal(
            [
                "DynamoDB tests of One (net10.0): INCOMPLETE: Mock: 1 ran, 1 passed, 0 failed; at least 1 not verified on Local; 0 "
                    + "known differences",
                "DYNT009 The test run of One (net10.0) may be incomplete: the test process crashed or was killed after 1 test. "
                    + "Tests may be missing from the summary.",
                "DYNT001 At least 1 test was not verified on DynamoDB Local: no engine",
                "DYNT002 At least 1 test in total was not verified on DynamoDB Local: 1 run is incomplete (DYNT009)",
            ],
            _lines
        );
    }

    [Fact]
    public void A_process_that_crashed_during_its_first_test_is_reported_too()
    {
        Report(Parse("One", "net10.0", CreateBeginLine("a")));

        Assert.Equal(
            "DynamoDB tests of One (net10.0): INCOMPLETE: an unknown number not verified on Local; 0 known " + "differences",
            _lines[0]
        );
    }

    [Theory]
    [InlineData(Testing.Reporting.Journal.EndLine)]
    [InlineData(Testing.Reporting.Journal.SuccessLine)]
    public void A_process_that_ended_normally_or_whose_run_succeeded_is_complete(string last)
    {
        Report(Parse("One", "net10.0", CreateBeginLine("a"), CreateEndLine("a"), last));

        Assert.Equal(
            ["DynamoDB tests of One (net10.0): Mock: 1 ran, 1 passed, 0 failed; 0 not verified on Local; 0 known differences"],
            _lines
        );
    }

    [Fact]
    public void A_process_that_a_test_ended_is_incomplete()
    {
        Report(Parse("One", "net10.0", CreateBeginLine("a"), Testing.Reporting.Journal.EndLine));

        Assert.StartsWith("DYNT009 The test run of One (net10.0) is incomplete: ", _lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Projects_share_the_summary_and_each_replaces_its_own_part()
    {
        Report(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Failed, "Mock", "1", "a")));
        Report(
            Journal(
                "One",
                "net8.0",
                new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a \"quoted\" \\ \u0001 \ud83d\ude00", UnverifiedReason: "why")
            )
        );
        Report(
            Journal(
                "Two",
                "net10.0",
                new CaseLine(CaseLineOutcome.Passed, "Local", "1", "a", DifferenceReason: "differs", DifferenceMessage: "no")
            )
        );

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
        Assert.Equal("no", Assert.Single(projects[1].GetProperty("knownDifferences").EnumerateArray()).GetProperty("message").GetString());

        int Number(string name) => backend.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Differences_are_a_table_for_each_project()
    {
        Report(
            Journal(
                "Two",
                "net10.0",
                new CaseLine(CaseLineOutcome.Passed, "Local", "1", "a", DifferenceReason: "old", DifferenceMessage: "no")
            )
        );
        Report(
            Journal(
                "One",
                "net8.0",
                new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a|b", DifferenceReason: "two\nlines", DifferenceMessage: "no")
            )
        );
        Report(
            Journal(
                "Two",
                "net10.0",
                new CaseLine(CaseLineOutcome.Passed, "Local", "1", "c", DifferenceReason: "new", DifferenceMessage: "yes")
            )
        );

        Assert.Equal(
            """
            # Known differences

            ## One (net8.0)
            | test | backend | reason | message |
            |---|---|---|---|
            | a\|b | Mock | two lines | no |

            ## Two (net10.0)
            | test | backend | reason | message |
            |---|---|---|---|
            | c | Local | new | yes |

            """,
            File.ReadAllText(Path.Combine(_folder.Path, "dynamo-differences.md"))
        );
    }

    [Fact]
    public void Of_many_differences_the_first_are_shown_and_all_are_in_the_file()
    {
        Report(
            Journal(
                "One",
                "net10.0",
                [
                    .. Enumerable
                        .Range(1, 23)
                        .Select(i => new CaseLine(
                            CaseLineOutcome.Passed,
                            "Local",
                            $"{i}",
                            $"test{i:00}",
                            DifferenceReason: "old",
                            DifferenceMessage: "no"
                        )),
                ]
            )
        );

        Assert.Equal(20, _lines.Count(line => line.StartsWith("Known difference of Local in ", StringComparison.Ordinal)));
        Assert.Equal("... and 3 more known differences: see dynamo-differences.md", _lines[20]);
        Assert.Contains("| test23 |", File.ReadAllText(Path.Combine(_folder.Path, "dynamo-differences.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_differences_the_file_says_so()
    {
        Report(
            Journal(
                "Two",
                "net10.0",
                new CaseLine(CaseLineOutcome.Passed, "Local", "1", "a", DifferenceReason: "old", DifferenceMessage: "no")
            )
        );
        Report(Journal("Two", "net10.0", new CaseLine(CaseLineOutcome.Failed, "Local", "1", "a")));

        Assert.Equal(
            "# Known differences\n\nNo known differences occurred.\n",
            File.ReadAllText(Path.Combine(_folder.Path, "dynamo-differences.md"))
        );
    }

    [Fact]
    public void Files_that_cannot_be_written_are_a_warning()
    {
        _folder.Write("file", "");

        new TestRunReporter(_lines.Add, (code, text) => _lines.Add($"{code} {text}"), Path.Combine(_folder.Path, "file")).Report([
            Journal("One", "net10.0", new CaseLine(CaseLineOutcome.Passed, "Mock", "1", "a")),
        ]);

        Assert.StartsWith(
            "DYNT003 dynamo-summary.json and dynamo-differences.md could not be written to ",
            _lines[^1],
            StringComparison.Ordinal
        );
    }

    private TestRunReporter Reporter => new(_lines.Add, (code, text) => _lines.Add($"{code} {text}"), _folder.Path);

    private static Journal Journal(string project, string framework, params CaseLine[] lines) =>
        Parse(project, framework, [.. lines.Select(Testing.Reporting.Journal.FormatLine), Testing.Reporting.Journal.EndLine]);

    private static Journal Parse(string project, string framework, params string[] lines) =>
        Testing.Reporting.Journal.Parse(
            [Testing.Reporting.Journal.FormatRunLine(project, framework), .. lines],
            new DateTime(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc)
        )!;

    private static string CreateBeginLine(string test) => Testing.Reporting.Journal.FormatLine(new UnfinishedCase("Mock", test, test));

    private static string CreateEndLine(string test) =>
        Testing.Reporting.Journal.FormatLine(new CaseLine(CaseLineOutcome.Passed, "Mock", test, test));

    private void Report(params Journal[] journals) => Reporter.Report(journals);
}
