namespace DynamoObjects.Testing.Cases;

/// <summary>How a case ended.</summary>
/// <param name="Failure">What it fails with, by the test or by its known difference; <see langword="null"/> where it passes.</param>
/// <param name="TearDownFailure">What went wrong when its tables were dropped, which fails it as well.</param>
/// <param name="Output">What to add to its output; empty for nothing.</param>
internal sealed record CaseResult(Exception? Failure, Exception? TearDownFailure, string Output);
