namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>Makes a test that NUnit cannot run, for example because of invalid rows, start and fail with the
/// reason.</summary>
/// <remarks>NUnit would report such a test without starting it, and the summary of the run would not include the
/// failure.</remarks>
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

    /// <summary>Returns the reason why the test fails; <see langword="null"/> if it can run.</summary>
    public static string? FindReason(ITest test) => test.Properties.Get(Property) as string;
}
