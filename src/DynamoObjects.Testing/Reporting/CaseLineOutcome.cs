namespace DynamoObjects.Testing.Reporting;

/// <summary>How a case ended.</summary>
internal enum CaseLineOutcome
{
    Passed,
    Failed,
    Skipped,
}
