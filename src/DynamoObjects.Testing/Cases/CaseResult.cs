namespace DynamoObjects.Testing.Cases;

/// <summary>The result of a case.</summary>
/// <param name="Failure">The failure of the test or of its known difference, or <see langword="null"/> if the case
/// passes.</param>
/// <param name="TearDownFailure">The error while its tables were dropped, which fails the case as well.</param>
/// <param name="Output">The text to add to its output; may be empty.</param>
internal sealed record CaseResult(Exception? Failure, Exception? TearDownFailure, string Output);
