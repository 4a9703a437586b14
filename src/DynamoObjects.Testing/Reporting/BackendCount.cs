namespace DynamoObjects.Testing.Reporting;

/// <summary>How the cases of one backend ended.</summary>
internal sealed record BackendCount(string Backend, int Passed, int Failed, int Skipped)
{
    /// <summary>The backend of the tests that cannot run as they are declared.</summary>
    public const string None = "None";

    public int Ran => Passed + Failed;

    public override string ToString() =>
        $"{(Backend == None ? "No backend" : Backend)}: {Ran} ran, {Passed} passed, {Failed} failed"
        + (Skipped == 0 ? "" : $", {Skipped} skipped");
}
