namespace DynamoObjects.Testing.Reporting;

/// <summary>What became of one case on one backend: a line of a run's journal.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Backend">The backend's name.</param>
/// <param name="Id">Which case of the backend, unlike any other of the process.</param>
/// <param name="Test">What the cases of one test, or of one row of it, have in common on all backends; rows whose
/// values are cut short may share it.</param>
/// <param name="SkipReason">Why it was skipped; empty where it was not.</param>
/// <param name="UnverifiedReason">Why the test is thereby not verified on DynamoDB Local; empty where it is, or need not be.</param>
/// <param name="DifferenceReason">The reason of the known difference that was seen; empty for none.</param>
/// <param name="DifferenceMessage">What the backend answered there.</param>
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
