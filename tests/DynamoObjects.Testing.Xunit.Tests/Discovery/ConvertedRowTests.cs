namespace DynamoObjects.Testing.Xunit.Tests.Discovery;

/// <summary>Rows that have values for provided parameters, that are read during the run, or that cannot be
/// read.</summary>
public class ConvertedRowTests
{
    [Fact]
    public async Task A_test_gets_its_own_client_whatever_its_row_has()
    {
        var run = (await SampleRuns.OnMockAsync()).ForClass("MoreSample.MadeRows");

        Assert.Equal(
            ["Generic_and_converted_in_the_run", "Given_as_well", "Made", "Rest_read_in_the_run", "Rest_read_in_the_run"],
            run.Names("Passed").Select(name => name["MadeRows.".Length..].Split('(', '<')[0])
        );
        Assert.Empty(run.Names("Failed"));
    }

    [Fact]
    public async Task A_test_whose_rows_cannot_be_read_fails_and_says_why()
    {
        var run = (await SampleRuns.OnMockAsync()).ForClass("MoreSample.BrokenTests");

        Assert.Equal(
            [
                "BrokenTests.Cannot_be_given",
                "BrokenTests.No_backend",
                "BrokenTests.No_rows (Mock)",
                "BrokenTests.Rows_of_the_current_test (Mock)",
                "BrokenTests.Rows_that_throw (Mock)",
            ],
            run.Names("Failed")
        );
        Assert.Equal(5, run.Results.Count);
        Assert.Contains("No data found for MoreSample.BrokenTests.No_rows", Message(run, "No_rows"), StringComparison.Ordinal);
        Assert.Contains("the rows cannot be read", Message(run, "Rows_that_throw"), StringComparison.Ordinal);
        Assert.Contains(
            "DynamoTestContext.Current is not available while the rows of MoreSample.BrokenTests.Rows_of_the_current_test are created",
            Message(run, "Rows_of_the"),
            StringComparison.Ordinal
        );
    }

    private static string Message(SampleRun run, string name) =>
        run.Results.Single(r => r.Name.StartsWith($"BrokenTests.{name}", StringComparison.Ordinal)).Message;
}
