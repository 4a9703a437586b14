namespace DynamoObjects.Testing.Reporting;

/// <summary>How the cases of one backend ended.</summary>
internal sealed record BackendCount(string Backend, int Passed, int Failed, int Skipped)
{
    public int Ran => Passed + Failed;

    public override string ToString() => $"{Backend}: {Ran} ran, {Passed} passed, {Failed} failed" + (Skipped == 0 ? "" : $", {Skipped} skipped");
}
