namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>A test that NUnit cannot run as it is: rows that cannot be read, arguments that do not fit. It starts all
/// the same, and fails with the reason at once.</summary>
/// <remarks>NUnit reports such a test without starting it, and then the summary of the run does not know that it has failed.</remarks>
internal static class Unrunnable
{
    private const string Property = "_DYNAMO_UNRUNNABLE";

    public static TestMethod MakeRunnable(TestMethod test)
    {
        if (test.RunState != RunState.NotRunnable)
            return test;
        test.Properties.Set(Property, test.Properties.Get(PropertyNames.SkipReason) ?? "The test cannot run.");
        test.RunState = RunState.Runnable;
        return test;
    }

    public static TestMethod CreateFailing(IMethodInfo method, Test? suite, string reason)
    {
        var test = new TestMethod(method, suite);
        test.MakeInvalid(reason);
        return MakeRunnable(test);
    }

    /// <summary>Why the test fails at once; <see langword="null"/> where it can run.</summary>
    public static string? FindReason(ITest test) => test.Properties.Get(Property) as string;
}
