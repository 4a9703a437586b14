namespace DynamoObjects.Testing.Reporting;

/// <summary>A known difference as it was seen.</summary>
internal sealed record ObservedDifference(string Test, string Backend, string Reason, string Message);
