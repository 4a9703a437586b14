namespace DynamoObjects.Testing.Reporting;

/// <summary>A case that a test process started and did not end.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="Id">The id of the case, unique within the backend and the process.</param>
/// <param name="Test">The name that the cases of one test share on all backends.</param>
internal sealed record UnfinishedCase(string Backend, string Id, string Test)
{
    public override string ToString() => $"{Test} ({Backend})";
}
