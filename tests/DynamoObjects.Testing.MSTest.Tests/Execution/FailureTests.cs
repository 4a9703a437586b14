using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.MSTest.Tests.Execution;

/// <summary>The failing tests of the sample: their messages, their number, and what they leave.</summary>
public class FailureTests
{
    [Fact]
    public async Task A_test_with_an_invalid_declaration_fails_and_says_what_to_write()
    {
        var run = (await SampleRuns.OnMockAsync())
            .ForClass("MSTestSample.Failures")
            .Where(result => !result.IsOn("Mock") || result.Name.Contains("No_", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Data_row (1): use [DynamoDataRow(...)].",
                "Data_row (2): use [DynamoDataRow(...)].",
                "Data_row: use [DynamoDataRow(...)].",
                "Data_row_before_ours (1): use [DynamoDataRow(...)].",
                "Data_row_before_ours: use [DynamoDataRow(...)].",
                "Dynamic_data (1): use [DynamoDynamicData(...)].",
                "Dynamic_data (2): use [DynamoDynamicData(...)].",
                "Dynamic_data: use [DynamoDynamicData(...)].",
                "No_backend: Declare at least one of Mock, Local and Aws.",
                "No_member (Mock): The dynamic data source 'Nowhere' in type 'MSTestSample.Failures' should exist and be a "
                    + "property, a method, or a field.",
                "No_row (Mock): The data of MSTestSample.Failures.No_row has no rows, so the test never runs.",
                "Rest_alone: Add a DynamoTestContext parameter before it.",
            ],
            run.Results.Select(r => $"{r.Name}: {Advice(r.Message)}").Order(StringComparer.Ordinal)
        );
        Assert.All(run.Results, r => Assert.Equal("Failed", r.Outcome));
    }

    [DynamoFact(Backend.Local)]
    public async Task A_failing_test_says_why_and_still_drops_its_tables(DynamoTestContext test)
    {
        var run = (await SampleRuns.OnBothAsync(test)).ForClass("MSTestSample.Failures").Where(result => result.IsOn("Local"));

        Assert.Equal(
            [
                "Cannot_be_given (Local)",
                "Difference_that_is_gone (Local)",
                "Fails_later_in_a_value_task (Local)",
                "Fails_with_tables (Local)",
                "No_member (Local)",
                "No_row (Local)",
                "Times_out (Local)",
                "Times_out_with_its_consent (Local)",
            ],
            run.Names("Failed")
        );
        Assert.Equal(8, run.Results.Count);
        Assert.Contains("on purpose", Message(run, "Fails_with_tables (Local)"), StringComparison.Ordinal);
        Assert.Contains("later, on purpose", Message(run, "Fails_later_in_a_value_task (Local)"), StringComparison.Ordinal);
        Assert.Contains("timed out after 2000ms", Message(run, "Times_out (Local)"), StringComparison.Ordinal);
        Assert.Contains("Local cancelled", Message(run, "Times_out_with_its_consent (Local)"), StringComparison.Ordinal);
        Assert.Contains("no longer exists", Message(run, "Difference_that_is_gone (Local)"), StringComparison.Ordinal);
        Assert.Contains("The parameter 'number' (Int32)", Message(run, "Cannot_be_given (Local)"), StringComparison.Ordinal);
        var prefixes = run.GetPrefixes("Local");
        Assert.True(prefixes.Remove("cancelled"), "the test that timed out was not cancelled");

        // One left no note: a test without a value for a parameter is not even constructed.
        Assert.Equal(5, prefixes.Count);
        foreach (var prefix in prefixes)
            Assert.Empty(await LocalTables.ListAsync(test, prefix));
    }

    private static string Advice(string message) => message.Split(". ")[^1].Split("[DynamoTestMethod], ")[^1];

    private static string Message(SampleRun run, string name) => run.Results.Single(r => r.Name == name).Message;
}
