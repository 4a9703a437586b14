namespace DynamoObjects.Testing.MSTest;

/// <summary>MSTest's context of the test that runs here: the only way to it from an attribute.</summary>
internal static class RunningContext
{
#pragma warning disable MSTESTEXP // MSTest may still change it: it is used here alone.
    public static TestContext? Current => TestContext.Current;
#pragma warning restore MSTESTEXP
}
