namespace DynamoObjects.Testing.Reporting;

/// <summary>A known difference that occurred.</summary>
internal sealed record ObservedDifference(string Test, string Backend, string Reason, string Message);
