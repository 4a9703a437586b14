using DynamoObjects.Testing.Cases;
using Xunit;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>Opens the test on its backend, runs it, and drops its tables, if xUnit has decided that the test
/// runs.</summary>
internal sealed class DynamoTestRunner(CaseIdentity identity) : XunitTestRunner
{
    private bool _isRecorded;

    // Within xUnit's limit on parallel tests; otherwise all tests would be open at once.
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
        if (!_isRecorded)
            CaseJournal.RecordSkip(identity, skipReason, backendSkipReason: null);
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
        if (!_isRecorded)
            CaseJournal.RecordRun(identity, passed: false);
        return base.OnTestFailed(ctxt, exception, executionTime, output, warnings);
    }

    private async ValueTask<TimeSpan> RunInSlotAsync(XunitTestRunnerContext ctxt)
    {
        // From here on, every outcome is recorded.
        _isRecorded = true;
        if (await CaseRun.GetSkipReasonAsync(identity, TestContext.Current.CancellationToken).ConfigureAwait(true) is { } reason)
            throw new TestPipelineException(DynamicSkipToken.Value + reason);
        var run = await CaseRun.OpenAsync(identity, TestContext.Current.CancellationToken).ConfigureAwait(true);
        run.Test.SetCurrent();
        var context = new DynamoTestRunnerContext(ctxt, run.Test);
        await using (context.ConfigureAwait(true))
        {
            var time = await context.Aggregator.RunAsync(() => RunOpenAsync(context), TimeSpan.Zero).ConfigureAwait(true);
            await EndAsync(run, context, ctxt.Aggregator).ConfigureAwait(true);
            return time;
        }
    }

    private async ValueTask<TimeSpan> RunOpenAsync(DynamoTestRunnerContext context)
    {
        await context.InitializeAsync().ConfigureAwait(true);
        return await base.RunTest(context).ConfigureAwait(true);
    }

    private static async Task EndAsync(CaseRun run, DynamoTestRunnerContext context, ExceptionAggregator aggregator)
    {
        var testException = context.Failure;
        var skipped = testException is not null && context.GetSkipReason(testException) is { } reason ? CaseOutcome.Skipped(reason) : null;
        var end = await run.EndAsync(skipped ?? CaseOutcome.Create(testException, timedOut: testException is TestTimeoutException))
            .ConfigureAwait(true);
        if (end.Output.Length > 0)
            TestContext.Current.TestOutputHelper?.Write(end.Output);
        foreach (var exception in new[] { skipped is null ? end.Failure : testException, end.TearDownFailure }.OfType<Exception>())
            aggregator.Add(exception);
    }
}
