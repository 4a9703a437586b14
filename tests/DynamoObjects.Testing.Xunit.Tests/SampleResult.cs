namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>One result in a TRX.</summary>
internal sealed record SampleResult(string Name, string Outcome, string Message, string Output);
