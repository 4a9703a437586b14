using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.Cases;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace DynamoObjects.Testing.NUnit;

/// <summary>Turns one method, or one row of it, into one test for each backend that it declares and that is selected.</summary>
internal static class BackendCases
{
    public static IEnumerable<TestMethod> Build(IMethodInfo method, Test? suite, Backend? ofTest, object?[]? row)
    {
        var type = method.TypeInfo.Type;
        var declared = DeclaredBackends.Of(type, ofTest);
        var problem = BackendSelection.Problem(declared, type.Assembly) ?? (method.TypeInfo.IsDefined<DynamoFixtureAttribute>(true)
            ? "The class is a [DynamoFixture], which has backends of its own: use [Test] or [TestCase]."
            : null);
        if (problem is not null)
            return [Invalid(method, suite, problem)];
        return [.. BackendSelection.Each(declared & BackendSelection.Of(type.Assembly)).Select(backend => Case(method, suite, backend, row))];
    }

    private static TestMethod Case(IMethodInfo method, Test? suite, Backend backend, object?[]? row)
    {
        var parameters = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterInfo);

        // NUnit adds a last token itself, that of [CancelAfter].
        var own = parameters is [.., { } last] && last.ParameterType == typeof(CancellationToken) ? parameters[..^1] : parameters;
        var test = new NUnitTestCaseBuilder().BuildTestMethod(method, suite, new TestCaseParameters(TestArguments.Fill(own, row ?? [], test: null)));
        BackendOfTest.Put(test, backend, new TestNameGenerator().GetDisplayName(test, row), method.TypeInfo.FullName);
        return test;
    }

    private static TestMethod Invalid(IMethodInfo method, Test? suite, string reason)
    {
        var test = new TestMethod(method, suite);
        test.MakeInvalid(reason);
        return test;
    }
}
