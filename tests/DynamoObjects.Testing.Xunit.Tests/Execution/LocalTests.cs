namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>The sample on both backends.</summary>
public class LocalTests
{
    [DynamoFact(Backend.Local)]
    public async Task Each_test_runs_on_both_backends_and_alone(DynamoTestContext test)
    {
        var run = (await SampleRuns.OnBothAsync(test)).Regular;

        Assert.Empty(run.Names("Failed"));
        var mock = run.Names("Passed")
            .Where(name => name.EndsWith("(Mock)", StringComparison.Ordinal))
            .Select(name => name[..^"(Mock)".Length]);
        var local = run.Names("Passed")
            .Where(name => name.EndsWith("(Local)", StringComparison.Ordinal))
            .Select(name => name[..^"(Local)".Length]);
        Assert.Equal(["Facts.Mock_only ", "Facts.Local_only "], mock.Except(local).Concat(local.Except(mock)));
        Assert.Equal((23, 23, 51), (mock.Count(), local.Count(), run.Results.Count));
        Assert.Contains(
            "Local counts from ten",
            run.Results.Single(r => r.Name == "Differences.Each_row_differs(number: 1) (Local)").Output,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Local)]
    public async Task A_failing_test_still_drops_its_tables(DynamoTestContext test)
    {
        var run = (await SampleRuns.OnBothAsync(test)).ForClass("XunitSample.Failures").Where(result => result.IsOn("Local"));

        Assert.Equal(
            [
                "Failures.Difference_that_is_gone (Local)",
                "Failures.Fails_later_in_a_value_task (Local)",
                "Failures.Fails_later_in_a_value_task_with_a_result (Local)",
                "Failures.Fails_later_in_an_asynchronous_stream (Local)",
                "Failures.Fails_later_in_another_awaitable (Local)",
                "Failures.Fails_with_tables (Local)",
                "Failures.Times_out (Local)",
            ],
            run.Names("Failed")
        );
        Assert.Equal("on purpose", run.Results.Single(r => r.Name == "Failures.Fails_with_tables (Local)").Message);
        var output = run.Results.Single(r => r.Name == "Failures.Fails_with_tables (Local)").Output;
        Assert.Matches(SampleReport.OneItemPattern, output);
        Assert.Contains(
            "no longer exists",
            run.Results.Single(r => r.Name == "Failures.Difference_that_is_gone (Local)").Message,
            StringComparison.Ordinal
        );
        var prefixes = run.GetPrefixes("Local");
        Assert.True(prefixes.Remove("cancelled"), "the test that timed out was not cancelled");
        Assert.Equal(run.Names("Failed").Count(), prefixes.Count);
        foreach (var prefix in prefixes)
            Assert.Empty(await LocalTables.ListAsync(test, prefix));
    }
}
