namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>What keeps the tests of a project from running, and what to do about it.</summary>
/// <param name="Code">Its id in the documentation, such as <c>DYNT010</c>.</param>
/// <param name="Text">What is wrong, where, and the remedy.</param>
internal sealed record SetUpProblem(string Code, string Text)
{
    public string Anchor => $"docs/reference/diagnostics.md#{Code.ToLowerInvariant()}";
}
