using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.MSTest.Tests.Discovery;

/// <summary>Rows that have values for provided parameters, and rows that cannot be read.</summary>
public class RowTests
{
    [Fact]
    public async Task A_test_gets_its_own_client_whatever_its_row_has()
    {
        var run = (await SampleRuns.OnMockAsync()).ForClass("MoreSample.MadeRows");

        Assert.Equal(
            ["Described (the first) (Mock)", "Given_as_well"],
            run.Names("Passed").Select(name => name.StartsWith("Given", StringComparison.Ordinal) ? name.Split(' ')[0] : name)
        );
        Assert.Equal(2, run.Results.Count);
    }

    [Fact]
    public async Task A_test_whose_rows_cannot_be_read_fails_says_why_and_is_counted()
    {
        var (process, run) = await PlatformRun.ProgramAsync(
            "MSTestMtpSample",
            SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"),
            "--filter",
            "FullyQualifiedName~MoreSample.BrokenTests"
        );

        Assert.Equal(
            [
                "Cannot_be_given (Mock)",
                "Foreign",
                "Foreign (1)",
                "No_backend",
                "No_rows (Mock)",
                "Rows_of_the_current_test (Mock)",
                "Rows_that_throw (Mock)",
            ],
            run.Names("Failed")
        );
        Assert.Equal(7, run.Results.Count);
        Assert.Contains("has no row", Message(run, "No_rows (Mock)"), StringComparison.Ordinal);
        Assert.Contains("the rows cannot be read", Message(run, "Rows_that_throw (Mock)"), StringComparison.Ordinal);
        Assert.Contains(
            "while the rows of MoreSample.BrokenTests.Rows_of_the_current_test are created",
            Message(run, "Rows_of_the_current_test (Mock)"),
            StringComparison.Ordinal
        );
        Assert.Contains("Mock: 4 ran, 0 passed, 4 failed; No backend: 3 ran, 0 passed, 3 failed", process.Output, StringComparison.Ordinal);
    }

    private static string Message(SampleRun run, string name) => run.Results.Single(r => r.Name == name).Message;
}
