using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>Reads the declaration of a test method, and finds problems with it.</summary>
internal static class Declaration
{
    /// <summary>Returns the backends of a row: those that it names, or those of the test.</summary>
    public static Backend GetBackends(IMethodInfo method, Backend? rowBackends) =>
        DeclaredBackends.Get(
            method.TypeInfo.Type,
            rowBackends ?? method.GetCustomAttributes<DynamoTestAttribute>(inherit: false).FirstOrDefault()?.Backends
        );

    public static string? FindProblem(IMethodInfo method, Backend declared) =>
        BackendSelection.FindProblem(declared, method.TypeInfo.Type.Assembly)
        ?? (
            method.TypeInfo.IsDefined<DynamoTestFixtureAttribute>(true)
                ? "The class is a [DynamoTestFixture], which declares the backends of its tests. Use [Test] or [TestCase]."
                : null
        )
        ?? DescribeForeignSource(method);

    /// <summary>Returns a message if NUnit creates cases without a backend for a test; otherwise
    /// <see langword="null"/>.</summary>
    public static string? DescribeForeignSource(IMethodInfo method) =>
        method.GetCustomAttributes<ITestBuilder>(inherit: false).FirstOrDefault(builder => builder is not IBackendSet) switch
        {
            TestCaseAttribute => FormatProblem("[TestCase]", "[DynamoTestCase(...)]"),
            TestCaseSourceAttribute => FormatProblem("[TestCaseSource]", "[DynamoTestCaseSource(...)]"),
            { } other => FormatProblem($"[{other.GetType().Name}]", "[DynamoTestCase(...)] or [DynamoTestCaseSource(...)]"),
            null => Array.Find(method.GetParameters(), parameter => parameter.IsDefined<IParameterDataSource>(inherit: false)) is { } filled
                ? FormatProblem($"The attribute of '{filled.ParameterInfo.Name}'", "[DynamoTestCase(...)] or [DynamoTestCaseSource(...)]")
                : null,
        };

    public static bool HasRows(IMethodInfo method) =>
        Array.Exists(method.GetCustomAttributes<IBackendSet>(inherit: false), set => set is not DynamoTestAttribute);

    private static string FormatProblem(string what, string advice) =>
        $"{what} creates cases without a backend. Use {advice} instead, or use [Test] and apply [DynamoTestFixture] to the class.";
}
