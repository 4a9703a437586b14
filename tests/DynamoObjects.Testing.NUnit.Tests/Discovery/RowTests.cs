using DynamoObjects.Testing.MSTest.Tests;
using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.NUnit.Tests.Discovery;

/// <summary>The properties of a row, and rows that cannot be read.</summary>
public class RowTests
{
    [Fact]
    public async Task A_row_has_all_properties_of_TestCase()
    {
        var run = (await SampleRuns.OnMockAsync()).ForClass("MoreSample.DescribedCases");

        Assert.Equal(
            [
                "A name of its own (Mock)",
                "Described of 2 (Mock)",
                "Described(4) (Mock)",
                "Described(7) (Mock)",
                "Described(9) (Mock)",
                "Doubled(2) (Mock)",
                "Generic_source<Int32>(5) (Mock)",
                "Generic_source<String>(\"five\") (Mock)",
                "Later(1) (Mock)",
                "Next_day(\"2020-01-02\") (Mock)",
                "Typed<Int64>(5) (Mock)",
            ],
            run.Names("Passed")
        );
        Assert.Equal(["Doubled(3) (Mock)"], run.Names("Failed"));
        Assert.Equal(
            ["Described(3) (Mock)", "Described(5) (Mock)", "Described(6) (Mock)", "Described(8) (Mock)"],
            run.Names("NotExecuted")
        );
        Assert.Contains("not this one", Result(run, "Described(3) (Mock)").Message, StringComparison.Ordinal);
        Assert.Contains("only when asked for", Result(run, "Described(6) (Mock)").Message, StringComparison.Ordinal);
        Assert.Contains("not for long", Result(run, "Described(5) (Mock)").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_is_found_by_its_own_categories()
    {
        var run = await SampleRun.StartAsync(SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"), "TestCategory=Prime");

        Assert.Equal(["Described(7) (Mock)"], run.Names("Passed"));
        Assert.Single(run.Results);
    }

    [Fact]
    public async Task A_test_whose_rows_cannot_be_read_fails_says_why_and_is_counted()
    {
        var (process, run) = await PlatformRun.ProgramAsync(
            "NUnitMtpSample",
            SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"),
            "--filter",
            "FullyQualifiedName~MoreSample.Broken"
        );

        Assert.Equal(
            [
                "Cannot_be_given (Mock)",
                "Fixture_rows_of_the_current_test (Mock)",
                "Fixture_rows_that_throw (Mock)",
                "Foreign",
                "Foreign(1)",
                "No_backend",
                "No_rows (Mock)",
                "Rows_of_the_current_test (Mock)",
                "Rows_that_throw (Mock)",
            ],
            run.Names("Failed").Select(name => name.Replace("() ", " ", StringComparison.Ordinal))
        );
        Assert.Equal(9, run.Results.Count);
        Assert.Contains("No data found for MoreSample.BrokenTests.No_rows", Result(run, "No_rows").Message, StringComparison.Ordinal);
        Assert.Contains("the rows cannot be read", Result(run, "Rows_that_throw").Message, StringComparison.Ordinal);
        Assert.Contains("the rows cannot be read", Result(run, "Fixture_rows_that_throw").Message, StringComparison.Ordinal);
        Assert.Contains(
            "while the rows of MoreSample.BrokenTests.Rows_of_the_current_test are created",
            Result(run, "Rows_of_the_current").Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "while the rows of MoreSample.BrokenFixture are created",
            Result(run, "Fixture_rows_of_the_current").Message,
            StringComparison.Ordinal
        );
        Assert.Contains("Mock: 6 ran, 0 passed, 6 failed; No backend: 3 ran, 0 passed, 3 failed", process.Output, StringComparison.Ordinal);
    }

    private static SampleResult Result(SampleRun run, string start) =>
        run.Results.Single(r => r.Name.StartsWith(start, StringComparison.Ordinal));
}
