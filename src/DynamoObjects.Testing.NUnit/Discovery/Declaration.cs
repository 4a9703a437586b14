using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>What a test method declares, and what is wrong with that.</summary>
internal static class Declaration
{
    /// <summary>What a row of a test declares: what it names itself, or what the test does.</summary>
    public static Backend GetBackends(IMethodInfo method, Backend? rowBackends) =>
        DeclaredBackends.Get(
            method.TypeInfo.Type,
            rowBackends ?? method.GetCustomAttributes<DynamoTestAttribute>(inherit: false).FirstOrDefault()?.Backends
        );

    public static string? FindProblem(IMethodInfo method, Backend declared) =>
        BackendSelection.FindProblem(declared, method.TypeInfo.Type.Assembly)
        ?? (
            method.TypeInfo.IsDefined<DynamoTestFixtureAttribute>(true)
                ? "The class is a [DynamoTestFixture], which has backends of its own: use [Test] or [TestCase]."
                : null
        )
        ?? DescribeForeignSource(method);

    /// <summary>What says that NUnit makes cases without a backend of a test; otherwise <see langword="null"/>.</summary>
    public static string? DescribeForeignSource(IMethodInfo method) =>
        method.GetCustomAttributes<ITestBuilder>(inherit: false).FirstOrDefault(builder => builder is not IBackendSet) switch
        {
            TestCaseAttribute => FormatProblem("[TestCase]", "write [DynamoTestCase(...)]"),
            TestCaseSourceAttribute => FormatProblem("[TestCaseSource]", "write [DynamoTestCaseSource(...)]"),
            { } other => FormatProblem($"[{other.GetType().Name}]", "write [DynamoTestCase(...)] or [DynamoTestCaseSource(...)]"),
            null => Array.Find(method.GetParameters(), parameter => parameter.IsDefined<IParameterDataSource>(inherit: false)) is { } filled
                ? FormatProblem(
                    $"The attribute of '{filled.ParameterInfo.Name}'",
                    "write [DynamoTestCase(...)] or [DynamoTestCaseSource(...)]"
                )
                : null,
        };

    public static bool HasRows(IMethodInfo method) =>
        Array.Exists(method.GetCustomAttributes<IBackendSet>(inherit: false), set => set is not DynamoTestAttribute);

    private static string FormatProblem(string what, string advice) =>
        $"{what} makes cases without a backend: {advice} instead, or put [DynamoTestFixture] on the class, in which it works as it is "
        + $"with [Test].";
}
