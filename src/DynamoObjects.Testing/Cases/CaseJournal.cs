using DynamoObjects.Testing.Notes;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Cases;

/// <summary>Takes down what became of the cases of this process, and which were not verified on DynamoDB Local.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class CaseJournal
{
    /// <summary>Notes that a case begins.</summary>
    public static void RecordStart(CaseIdentity identity) =>
        ProcessJournals.Record(identity.Assembly, new UnfinishedCase(identity.Backend.ToString(), identity.Id, identity.TestName));

    /// <summary>Notes a case that ran, or should have and could not.</summary>
    /// <param name="identity">The case.</param>
    /// <param name="passed">Whether it is reported as passed.</param>
    /// <param name="difference">The known difference that was seen; <see langword="null"/> for none.</param>
    public static void RecordRun(CaseIdentity identity, bool passed, ObservedDifference? difference = null) =>
        Record(identity, passed ? CaseLineOutcome.Passed : CaseLineOutcome.Failed, skipReason: null, backendSkipReason: null, difference);

    /// <summary>Notes a case that was skipped.</summary>
    /// <param name="identity">The case.</param>
    /// <param name="reason">Why it was skipped.</param>
    /// <param name="backendSkipReason">The reason of <see cref="BackendAvailability"/>; the user may have skipped it for another.</param>
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
