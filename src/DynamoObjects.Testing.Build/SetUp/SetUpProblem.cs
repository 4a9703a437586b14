namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>A problem that keeps the tests of a project from running, with its solution.</summary>
/// <param name="Code">Its code in the documentation, such as <c>DYNT010</c>.</param>
/// <param name="Text">What is wrong, where, and what to do.</param>
internal sealed record SetUpProblem(string Code, string Text)
{
    public string Anchor => $"docs/reference/diagnostics.md#{Code.ToLowerInvariant()}";
}
