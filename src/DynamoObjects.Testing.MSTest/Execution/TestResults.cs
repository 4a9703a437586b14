using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.MSTest.Execution;

/// <summary>What MSTest is told of a case.</summary>
internal static class TestResults
{
    public static TestResult Failed(Exception error) =>
        new()
        {
            Outcome = UnitTestOutcome.Failed,

            // A source of rows is called by reflection.
            TestFailureException = error is TargetInvocationException { InnerException: { } cause } ? cause : error,
        };

    // The reason that MSTest has for itself is not public: the exception's message comes out in its place.
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

    // A failure once set cannot be taken back.
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
