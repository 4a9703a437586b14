using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.NUnit.Tests.Execution;

/// <summary>The failing tests of the sample: their messages, their number, and what they leave.</summary>
public class FailureTests
{
    [Fact]
    public async Task A_test_with_an_invalid_declaration_fails_and_says_what_to_write()
    {
        var run = (await SampleRuns.OnMockAsync()).ForClass("NUnitSample.Failures").Where(result => !result.IsOn("Mock"));

        Assert.Equal(
            [
                "No_backend: Declare at least one of Mock, Local and Aws.",
                "Test_case: Use [DynamoTestCase(...)]",
                "Test_case(1): Use [DynamoTestCase(...)]",
                "Test_case_source: Use [DynamoTestCaseSource(...)]",
                "Test_case_source(1): Use [DynamoTestCaseSource(...)]",
                "Test_values: Use [DynamoTestCase(...)] or [DynamoTestCaseSource(...)]",
                "Test_values(1): Use [DynamoTestCase(...)] or [DynamoTestCaseSource(...)]",
                "Test_values(2): Use [DynamoTestCase(...)] or [DynamoTestCaseSource(...)]",
            ],
            run.Results.OrderBy(r => r.Name, StringComparer.Ordinal)
                .Select(r => $"{r.Name}: {r.Message.Split(". ")[^1].Split(" instead, or use [Test]")[0]}")
        );
        Assert.All(run.Results, r => Assert.Equal("Failed", r.Outcome));
    }

    [DynamoFact(Backend.Local)]
    public async Task A_failing_test_says_why_and_still_drops_its_tables(DynamoTestContext test)
    {
        var run = (await SampleRuns.OnBothAsync(test)).ForClass("NUnitSample.Failures").Where(result => result.IsOn("Local"));

        Assert.Equal(
            [
                "Cannot_be_given (Local)",
                "Difference_that_is_gone (Local)",
                "Fails_with_tables (Local)",
                "Times_out (Local)",
                "Times_out_by_its_test (Local)",
            ],
            run.Names("Failed")
        );
        Assert.Equal(5, run.Results.Count);
        Assert.Equal("on purpose", Message(run, "Fails_with_tables (Local)"));
        Assert.Matches(SampleReport.OneItemPattern, run.Results.Single(r => r.Name == "Fails_with_tables (Local)").Output);
        Assert.Contains("Local cancelled", Message(run, "Times_out (Local)"), StringComparison.Ordinal);
        Assert.Contains("Local cancelled", Message(run, "Times_out_by_its_test (Local)"), StringComparison.Ordinal);
        Assert.Contains("no longer exists", Message(run, "Difference_that_is_gone (Local)"), StringComparison.Ordinal);
        Assert.NotEmpty(Message(run, "Cannot_be_given (Local)"));
        var prefixes = run.GetPrefixes("Local");
        Assert.True(prefixes.Remove("cancelled"), "the test that timed out was not cancelled");
        Assert.Equal(4, prefixes.Count);
        foreach (var prefix in prefixes)
            Assert.Empty(await LocalTables.ListAsync(test, prefix));
    }

    private static string Message(SampleRun run, string name) => run.Results.Single(r => r.Name == name).Message;
}
