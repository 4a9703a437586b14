namespace DynamoObjects.Testing.Reporting;

/// <summary>The outcome of a case.</summary>
internal enum CaseLineOutcome
{
    Passed,
    Failed,
    Skipped,
}
