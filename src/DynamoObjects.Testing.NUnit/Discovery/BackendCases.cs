using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;
using NUnit.Framework.Internal.Builders;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>Turns one method, or rows of it, into one test for each backend on which it is listed.</summary>
internal static class BackendCases
{
    /// <summary>The tests of a method without rows.</summary>
    public static IEnumerable<TestMethod> Build(IMethodInfo method, Test? suite, Backend? ofTest) =>
        Build(method, suite, ofTest, given => [Case(given, suite)]);

    /// <summary>The tests that NUnit makes of a method for one backend, for each of them.</summary>
    public static IEnumerable<TestMethod> Build(
        IMethodInfo method,
        Test? suite,
        Backend? ofRow,
        Func<IMethodInfo, IEnumerable<TestMethod>> build
    )
    {
        var declared = Declaration.Backends(method, ofRow);
        if (Declaration.Problem(method, declared) is { } problem)
            return [Unrunnable.Failing(method, suite, problem)];
        var given = new GivenMethod(method, declared);
        var listed = BackendSelection.Each(BackendSelection.Listed(declared, method.TypeInfo.Type.Assembly));
        return [.. listed.SelectMany(backend => Rows(given, suite, build).Select(test => Of(test, backend, suite)))];
    }

    private static List<TestMethod> Rows(GivenMethod given, Test? suite, Func<IMethodInfo, IEnumerable<TestMethod>> build)
    {
        var tests = RowReading.Run(given.MethodInfo, () => build(given).Select(test => Unrunnable.Started(Explain(given, test))).ToList());
        return tests.Count > 0 ? tests : [Unrunnable.Failing(given, suite, $"No data found for {given.TypeInfo.FullName}.{given.Name}")];
    }

    // NUnit says of too few arguments only that they are too few.
    private static TestMethod Explain(GivenMethod given, TestMethod test)
    {
        var parameters = Array.ConvertAll(given.Method.GetParameters(), parameter => parameter.ParameterInfo);
        if (
            test.RunState == RunState.NotRunnable
            && test.Properties.Get(PropertyNames.SkipReason) is string reason
            && (
                reason.StartsWith("Not enough arguments", StringComparison.Ordinal)
                || reason.StartsWith("No arguments", StringComparison.Ordinal)
            )
            && TestArguments.Unfilled(parameters, test.Arguments.Length) is { } unfilled
        )
            test.Properties.Set(PropertyNames.SkipReason, unfilled);
        return test;
    }

    private static TestMethod Case(IMethodInfo method, Test? suite)
    {
        // NUnit adds a last token itself.
        var own = Array.FindAll(method.GetParameters(), parameter => parameter.ParameterType != typeof(CancellationToken));
        object?[] arguments = [.. own.TakeWhile(IsOptional).Select(Default)];
        var test = new NUnitTestCaseBuilder().BuildTestMethod(method, suite, new TestCaseParameters(arguments));
        test.Name = new TestNameGenerator().GetDisplayName(test, null);
        return test;
    }

    private static bool IsOptional(IParameterInfo parameter) =>
        parameter.IsOptional || parameter.IsDefined<ParamArrayAttribute>(inherit: false);

    private static object? Default(IParameterInfo parameter) =>
        parameter.IsOptional ? parameter.ParameterInfo.DefaultValue : Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0);

    private static TestMethod Of(TestMethod test, Backend backend, Test? suite)
    {
        BackendOfTest.Put(test, backend, test.Name, suite?.FullName ?? test.Method.TypeInfo.FullName);
        return test;
    }
}
