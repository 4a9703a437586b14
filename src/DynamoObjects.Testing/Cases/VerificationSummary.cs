using DynamoObjects.Testing.Notes;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Cases;

/// <summary>Takes down what became of the cases of this process, and which were not verified on DynamoDB Local.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class VerificationSummary
{
    /// <summary>Notes that a case begins.</summary>
    public static void Begun(CaseIdentity identity) =>
        BuildNotes.Note(identity.Assembly, new UnfinishedCase(identity.Backend.ToString(), identity.Id, identity.Test));

    /// <summary>Notes a case that ran, or should have and could not.</summary>
    /// <param name="identity">The case.</param>
    /// <param name="passed">Whether it is reported as passed.</param>
    /// <param name="difference">The known difference that was seen; <see langword="null"/> for none.</param>
    public static void Ran(CaseIdentity identity, bool passed, SeenDifference? difference = null) =>
        Note(identity, passed ? CaseLineOutcome.Passed : CaseLineOutcome.Failed, skipReason: null, gate: null, difference);

    /// <summary>Notes a case that was skipped.</summary>
    /// <param name="identity">The case.</param>
    /// <param name="reason">Why it was skipped.</param>
    /// <param name="gate">What <see cref="BackendGate"/> said: the user may have skipped it for another reason.</param>
    public static void Skipped(CaseIdentity identity, string reason, string? gate) =>
        Note(identity, CaseLineOutcome.Skipped, reason, gate, difference: null);

    private static void Note(
        CaseIdentity identity,
        CaseLineOutcome outcome,
        string? skipReason,
        string? gate,
        SeenDifference? difference
    ) =>
        BuildNotes.Note(
            identity.Assembly,
            new CaseLine(
                outcome,
                identity.Backend.ToString(),
                identity.Id,
                identity.Test,
                skipReason ?? "",
                BackendGate.NotOnLocal(identity, skipReason, gate) ?? "",
                difference?.Reason ?? "",
                difference?.Answer ?? ""
            )
        );
}
