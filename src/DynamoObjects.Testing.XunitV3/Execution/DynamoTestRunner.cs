using DynamoObjects.Testing.Cases;
using Xunit;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>Opens the test's place on its backend, runs the test there, and drops what it made: only where xUnit has
/// decided that the test runs at all.</summary>
internal sealed class DynamoTestRunner(CaseIdentity identity) : XunitTestRunner
{
    private bool _isTold;

    // In a slot of xUnit's scheduler, for else the places of all tests would be open at once.
    protected override ValueTask<TimeSpan> RunTest(XunitTestRunnerContext ctxt) =>
        ctxt.ParallelMode == ParallelMode.All
            ? ctxt.Scheduler.RunParallelTask(() => RunInSlotAsync(ctxt), ctxt.CancellationTokenSource.Token)
            : RunInSlotAsync(ctxt);

    protected override ValueTask<(bool Continue, TestResultState ResultState)> OnTestSkipped(
        XunitTestRunnerContext ctxt,
        string skipReason,
        decimal executionTime,
        string output,
        string[]? warnings
    )
    {
        if (!_isTold)
            VerificationSummary.Skipped(identity, skipReason, gate: null);
        return base.OnTestSkipped(ctxt, skipReason, executionTime, output, warnings);
    }

    protected override ValueTask<(bool Continue, TestResultState ResultState)> OnTestFailed(
        XunitTestRunnerContext ctxt,
        Exception exception,
        decimal executionTime,
        string output,
        string[]? warnings
    )
    {
        if (!_isTold)
            VerificationSummary.Ran(identity, passed: false);
        return base.OnTestFailed(ctxt, exception, executionTime, output, warnings);
    }

    private async ValueTask<TimeSpan> RunInSlotAsync(XunitTestRunnerContext ctxt)
    {
        // From here on all is in the summary.
        _isTold = true;
        if (await CaseRun.WhySkipAsync(identity, TestContext.Current.CancellationToken).ConfigureAwait(true) is { } reason)
            throw new TestPipelineException(DynamicSkipToken.Value + reason);
        var run = await CaseRun.OpenAsync(identity, TestContext.Current.CancellationToken).ConfigureAwait(true);
        run.Test.Enter();
        var open = new OpenTestContext(ctxt, run.Test);
        await using (open.ConfigureAwait(true))
        {
            var time = await open.Aggregator.RunAsync(() => RunOpenAsync(open), TimeSpan.Zero).ConfigureAwait(true);
            await EndAsync(run, open, ctxt.Aggregator).ConfigureAwait(true);
            return time;
        }
    }

    private async ValueTask<TimeSpan> RunOpenAsync(OpenTestContext open)
    {
        await open.InitializeAsync().ConfigureAwait(true);
        return await base.RunTest(open).ConfigureAwait(true);
    }

    private static async Task EndAsync(CaseRun run, OpenTestContext open, ExceptionAggregator aggregator)
    {
        var failure = open.Failure;
        var skipped = failure is not null && open.GetSkipReason(failure) is { } reason ? CaseOutcome.Skipped(reason) : null;
        var end = await run.EndAsync(skipped ?? CaseOutcome.Of(failure, timedOut: failure is TestTimeoutException)).ConfigureAwait(true);
        if (end.Output.Length > 0)
            TestContext.Current.TestOutputHelper?.Write(end.Output);
        foreach (var error in new[] { skipped is null ? end.Failure : failure, end.TearDown }.OfType<Exception>())
            aggregator.Add(error);
    }
}
