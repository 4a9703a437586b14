using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.Cases;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace DynamoObjects.Testing.NUnit;

/// <summary>Turns one method, or rows of it, into one test for each backend that it declares and that is selected.</summary>
internal static class BackendCases
{
    /// <summary>The tests of one row; of none, where the method has no rows.</summary>
    public static IEnumerable<TestMethod> Build(IMethodInfo method, Test? suite, Backend? ofRow, object?[]? row) =>
        Build(method, suite, ofRow, given => [Case(given, suite, row)]);

    /// <summary>The tests that NUnit makes of a method for one backend, for each of them.</summary>
    public static IEnumerable<TestMethod> Build(IMethodInfo method, Test? suite, Backend? ofRow, Func<IMethodInfo, IEnumerable<TestMethod>> build)
    {
        var declared = Declaration.Backends(method, ofRow);
        if (Declaration.Problem(method, declared) is { } problem)
            return [Invalid(method, suite, problem)];
        var selected = BackendSelection.Each(declared & BackendSelection.Of(method.TypeInfo.Type.Assembly));
        return [.. selected.SelectMany(backend => build(new GivenMethod(method, declared)).Select(test => Of(test, backend, suite)))];
    }

    private static TestMethod Case(IMethodInfo method, Test? suite, object?[]? row)
    {
        var own = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterInfo);

        // NUnit adds a last token itself.
        var filled = own is [.., { } last] && last.ParameterType == typeof(CancellationToken) ? own[..^1] : own;
        if (TestArguments.Unfilled(filled, row ?? []) is { } unfilled)
            return Invalid(method, suite, unfilled);
        var arguments = TestArguments.Fill(filled, row ?? [], test: null);
        var test = new NUnitTestCaseBuilder().BuildTestMethod(Generic.Made(method, arguments), suite, new TestCaseParameters(arguments));
        test.Name = new TestNameGenerator().GetDisplayName(test, row);
        return test;
    }

    private static TestMethod Of(TestMethod test, Backend backend, Test? suite)
    {
        BackendOfTest.Put(test, backend, test.Name, suite?.FullName ?? test.Method.TypeInfo.FullName);
        return test;
    }

    private static TestMethod Invalid(IMethodInfo method, Test? suite, string reason)
    {
        var test = new TestMethod(method, suite);
        test.MakeInvalid(reason);
        return test;
    }
}
