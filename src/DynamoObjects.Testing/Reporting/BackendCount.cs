namespace DynamoObjects.Testing.Reporting;

/// <summary>The number of cases of one backend by outcome.</summary>
internal sealed record BackendCount(string Backend, int Passed, int Failed, int Skipped)
{
    /// <summary>The name for tests that cannot run because their declaration is invalid.</summary>
    public const string None = "None";

    public int Ran => Passed + Failed;

    public override string ToString() =>
        $"{(Backend == None ? "No backend" : Backend)}: {Ran} ran, {Passed} passed, {Failed} failed"
        + (Skipped == 0 ? "" : $", {Skipped} skipped");
}
