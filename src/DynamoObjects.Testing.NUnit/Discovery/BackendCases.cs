using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;
using NUnit.Framework.Internal.Builders;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>Creates one test of a method, or of its rows, for each backend on which it is discovered.</summary>
internal static class BackendCases
{
    /// <summary>Returns the tests of a method without rows.</summary>
    public static IEnumerable<TestMethod> Build(IMethodInfo method, Test? suite, Backend? testBackends) =>
        Build(method, suite, testBackends, rowMethod => [Case(rowMethod, suite)]);

    /// <summary>Returns the tests that NUnit builds for a method, for each backend.</summary>
    public static IEnumerable<TestMethod> Build(
        IMethodInfo method,
        Test? suite,
        Backend? rowBackends,
        Func<IMethodInfo, IEnumerable<TestMethod>> build
    )
    {
        var declared = Declaration.GetBackends(method, rowBackends);
        if (Declaration.FindProblem(method, declared) is { } problem)
            return [Unrunnable.CreateFailing(method, suite, problem)];
        var rowMethod = new RowMethodInfo(method, declared);
        var listed = BackendSelection.Enumerate(BackendSelection.GetListed(declared, method.TypeInfo.Type.Assembly));
        return [.. listed.SelectMany(backend => Rows(rowMethod, suite, build).Select(test => AddBackend(test, backend, suite)))];
    }

    private static List<TestMethod> Rows(RowMethodInfo rowMethod, Test? suite, Func<IMethodInfo, IEnumerable<TestMethod>> build)
    {
        var tests = RowReading.Run(rowMethod.MethodInfo, () =>
            build(rowMethod).Select(test => Unrunnable.MakeRunnable(Explain(rowMethod, test))).ToList()
        );
        return tests.Count > 0
            ? tests
            : [Unrunnable.CreateFailing(rowMethod, suite, $"No data found for {rowMethod.TypeInfo.FullName}.{rowMethod.Name}")];
    }

    // NUnit's message for too few arguments does not name the missing parameter.
    private static TestMethod Explain(RowMethodInfo rowMethod, TestMethod test)
    {
        var parameters = Array.ConvertAll(rowMethod.Method.GetParameters(), parameter => parameter.ParameterInfo);
        if (
            test.RunState == RunState.NotRunnable
            && test.Properties.Get(PropertyNames.SkipReason) is string reason
            && (
                reason.StartsWith("Not enough arguments", StringComparison.Ordinal)
                || reason.StartsWith("No arguments", StringComparison.Ordinal)
            )
            && TestArguments.DescribeMissingValue(parameters, test.Arguments.Length) is { } unfilled
        )
            test.Properties.Set(PropertyNames.SkipReason, unfilled);
        return test;
    }

    private static TestMethod Case(IMethodInfo method, Test? suite)
    {
        // NUnit adds a cancellation token as the last argument itself.
        var parameters = Array.FindAll(method.GetParameters(), parameter => parameter.ParameterType != typeof(CancellationToken));
        object?[] arguments = [.. parameters.TakeWhile(IsOptional).Select(Default)];
        var test = new NUnitTestCaseBuilder().BuildTestMethod(method, suite, new TestCaseParameters(arguments));
        test.Name = new TestNameGenerator().GetDisplayName(test, null);
        return test;
    }

    private static bool IsOptional(IParameterInfo parameter) =>
        parameter.IsOptional || parameter.IsDefined<ParamArrayAttribute>(inherit: false);

    private static object? Default(IParameterInfo parameter) =>
        parameter.IsOptional ? parameter.ParameterInfo.DefaultValue : Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0);

    private static TestMethod AddBackend(TestMethod test, Backend backend, Test? suite)
    {
        BackendProperty.Set(test, backend, test.Name, suite?.FullName ?? test.Method.TypeInfo.FullName);
        return test;
    }
}
