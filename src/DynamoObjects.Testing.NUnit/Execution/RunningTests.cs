using System.Collections.Concurrent;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.NUnit.Discovery;

namespace DynamoObjects.Testing.NUnit.Execution;

/// <summary>Opens and ends the tests that are running.</summary>
/// <remarks>NUnit's pipeline is synchronous: it blocks here, without the synchronization context of its thread.
/// Thread-safe.</remarks>
internal static class RunningTests
{
    private static readonly ConcurrentDictionary<string, CaseRun> Runs = new();

    /// <exception cref="IgnoreException">The backend is not available or not selected; the message says
    /// why.</exception>
    /// <exception cref="NotSupportedException">No backend was found for the test; the message says what to write
    /// instead.</exception>
    /// <exception cref="UnrunnableException">The test cannot run; the message says why.</exception>
    public static void Begin(TestExecutionContext context)
    {
        // A class can be several fixtures, and each of its attributes calls this method.
        var test = context.CurrentTest;
        if (Runs.ContainsKey(test.Id))
            return;
        var identity = BackendProperty.Identify(test);
        if (FindProblem(test, identity) is { } exception)
        {
            CaseJournal.RecordRun(identity, passed: false);
            throw exception;
        }

        if (identity.Backend == Backend.None)
            throw new IgnoreException(
                SkipNotices.Next(
                    identity.Assembly,
                    identity.Declared,
                    BackendAvailability.GetNotSelectedReason(identity.Declared, identity.Assembly)
                )
            );
        if (Wait(() => CaseRun.GetSkipReasonAsync(identity, context.CancellationToken)) is { } reason)
            throw new IgnoreException(reason);

        var run = Wait(() => CaseRun.OpenAsync(identity, context.CancellationToken));
        Runs[test.Id] = run;
        run.Test.SetCurrent();
    }

    public static void End(TestExecutionContext context)
    {
        if (!Runs.TryRemove(context.CurrentTest.Id, out var run))
            return;
        var result = context.CurrentResult;
        var outcome = Outcome(result, context.CancellationToken.IsCancellationRequested);
        var end = Wait(() => run.EndAsync(outcome));
        result.OutWriter.Write(end.Output);
        if (end.Failure is null && outcome.Failure is not null)
            result.SetResult(ResultState.Success);
        else if (end.Failure is not null && end.Failure != outcome.Failure)
            result.SetResult(ResultState.Failure, end.Failure.Message);
        if (end.TearDownFailure is not null)
            result.RecordTearDownException(end.TearDownFailure);
    }

    private static Exception? FindProblem(Test test, CaseIdentity identity) =>
        Unrunnable.FindReason(test) is { } reason ? new UnrunnableException(reason)
        : identity.Backend == Backend.None && Declaration.DescribeForeignSource(test.Method!) is { } problem
            ? new NotSupportedException(problem)
        : null;

    private static CaseOutcome Outcome(TestResult result, bool timedOut) =>
        result.ResultState.Status switch
        {
            TestStatus.Failed => CaseOutcome.Create(new AssertionException(result.Message), timedOut),
            TestStatus.Skipped or TestStatus.Inconclusive => CaseOutcome.Skipped(result.Message),
            _ => CaseOutcome.Passed,
        };

    private static T Wait<T>(Func<Task<T>> start) => Task.Run(start).GetAwaiter().GetResult();
}
