namespace DynamoObjects.Testing.Reporting;

/// <summary>The outcome of one case on one backend: a line of a run's journal.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Backend">The backend's name.</param>
/// <param name="Id">The id of the case, unique within the backend and the process.</param>
/// <param name="Test">The name that the cases of one test, or of one row of it, share on all backends; rows whose
/// values are truncated may have the same name.</param>
/// <param name="SkipReason">Why it was skipped; empty if it was not.</param>
/// <param name="UnverifiedReason">Why the test is not verified on DynamoDB Local; empty if it is, or need not
/// be.</param>
/// <param name="DifferenceReason">The reason of the known difference that occurred; empty for none.</param>
/// <param name="DifferenceMessage">The message of the failure.</param>
internal sealed record CaseLine(
    CaseLineOutcome Outcome,
    string Backend,
    string Id,
    string Test,
    string SkipReason = "",
    string UnverifiedReason = "",
    string DifferenceReason = "",
    string DifferenceMessage = ""
);
