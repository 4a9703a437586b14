using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Backends;

/// <summary>What became of the cases of this process, and which were not verified on DynamoDB Local.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class VerificationSummary
{
    /// <summary>Notes a case that ran, or should have and could not.</summary>
    public static void Ran(CaseIdentity identity, bool passed) => NoteUnverified(identity, skipReason: null, gate: null);

    /// <summary>Notes a case that was skipped.</summary>
    /// <param name="identity">The case.</param>
    /// <param name="reason">Why it was skipped.</param>
    /// <param name="gate">What <see cref="BackendGate"/> said: the user may have skipped it for another reason.</param>
    public static void Skipped(CaseIdentity identity, string reason, string? gate) => NoteUnverified(identity, reason, gate);

    private static void NoteUnverified(CaseIdentity identity, string? skipReason, string? gate)
    {
        if (BackendGate.NotOnLocal(identity, skipReason, gate) is { } reason)
            Unverified.Add(identity.Assembly.Location, identity.Test, reason);
    }
}
