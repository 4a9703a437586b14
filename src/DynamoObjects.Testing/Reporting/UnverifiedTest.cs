namespace DynamoObjects.Testing.Reporting;

/// <summary>A test, or several rows with the same name, that should have run on DynamoDB Local and did not.</summary>
internal sealed record UnverifiedTest(string Test, string Reason, int Count);
