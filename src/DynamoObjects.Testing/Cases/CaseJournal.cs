using DynamoObjects.Testing.Notes;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Cases;

/// <summary>Records the outcome of the cases of this process, and which tests were not verified on DynamoDB
/// Local.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class CaseJournal
{
    /// <summary>Records that a case starts.</summary>
    public static void RecordStart(CaseIdentity identity) =>
        ProcessJournals.Record(identity.Assembly, new UnfinishedCase(identity.Backend.ToString(), identity.Id, identity.TestName));

    /// <summary>Records a case that ran, or that failed before it could run.</summary>
    /// <param name="identity">The case.</param>
    /// <param name="passed">Whether it is reported as passed.</param>
    /// <param name="difference">The known difference that occurred, or <see langword="null"/> for none.</param>
    public static void RecordRun(CaseIdentity identity, bool passed, ObservedDifference? difference = null) =>
        Record(identity, passed ? CaseLineOutcome.Passed : CaseLineOutcome.Failed, skipReason: null, backendSkipReason: null, difference);

    /// <summary>Records a case that was skipped.</summary>
    /// <param name="identity">The case.</param>
    /// <param name="reason">Why it was skipped.</param>
    /// <param name="backendSkipReason">The reason of <see cref="BackendAvailability"/>, which differs if the test skips
    /// itself.</param>
    public static void RecordSkip(CaseIdentity identity, string reason, string? backendSkipReason) =>
        Record(identity, CaseLineOutcome.Skipped, reason, backendSkipReason, difference: null);

    private static void Record(
        CaseIdentity identity,
        CaseLineOutcome outcome,
        string? skipReason,
        string? backendSkipReason,
        ObservedDifference? difference
    ) =>
        ProcessJournals.Record(
            identity.Assembly,
            new CaseLine(
                outcome,
                identity.Backend.ToString(),
                identity.Id,
                identity.TestName,
                skipReason ?? "",
                BackendAvailability.GetUnverifiedReason(identity, skipReason, backendSkipReason) ?? "",
                difference?.Reason ?? "",
                difference?.Message ?? ""
            )
        );
}
