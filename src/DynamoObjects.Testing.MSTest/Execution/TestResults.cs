using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest.Execution;

/// <summary>Creates MSTest's result of a case.</summary>
internal static class TestResults
{
    public static TestResult Failed(Exception error) =>
        new()
        {
            Outcome = UnitTestOutcome.Failed,

            // A source of rows is called with reflection.
            TestFailureException = error is TargetInvocationException { InnerException: { } cause } ? cause : error,
        };

    // MSTest's own property for the reason is not public: it shows the exception's message instead.
    public static TestResult Ignored(string reason) =>
        new() { Outcome = UnitTestOutcome.Ignored, TestFailureException = new AssertInconclusiveException(reason) };

    public static CaseOutcome GetOutcome(TestResult result) =>
        result.Outcome switch
        {
            UnitTestOutcome.Passed => CaseOutcome.Passed,
            UnitTestOutcome.Inconclusive or UnitTestOutcome.Ignored => CaseOutcome.Skipped(result.TestFailureException?.Message ?? ""),
            var outcome => CaseOutcome.Create(
                result.TestFailureException ?? new AssertFailedException($"{outcome}"),
                timedOut: outcome == UnitTestOutcome.Timeout
            ),
        };

    public static TestResult ApplyCaseResult(TestResult result, CaseResult caseResult)
    {
        if (
            caseResult.Failure is null
            && result.Outcome is not (UnitTestOutcome.Passed or UnitTestOutcome.Inconclusive or UnitTestOutcome.Ignored)
        )
            result = Passed(result);
        else if (caseResult.Failure is not null && result.Outcome == UnitTestOutcome.Passed)
            Fail(result, caseResult.Failure);
        if (caseResult.TearDownFailure is not null)
            Fail(result, caseResult.TearDownFailure);
        result.LogOutput += caseResult.Output;
        return result;
    }

    private static void Fail(TestResult result, Exception error)
    {
        result.Outcome = UnitTestOutcome.Failed;
        result.TestFailureException = error;
    }

    // A failure cannot be removed once it is set.
    private static TestResult Passed(TestResult failed) =>
        new()
        {
            Outcome = UnitTestOutcome.Passed,
            LogOutput = failed.LogOutput,
            LogError = failed.LogError,
            DebugTrace = failed.DebugTrace,
            TestContextMessages = failed.TestContextMessages,
            ResultFiles = failed.ResultFiles,
            Duration = failed.Duration,
        };
}
