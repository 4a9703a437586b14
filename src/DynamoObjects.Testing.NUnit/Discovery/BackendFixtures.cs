using DynamoObjects.Testing.Backends;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace DynamoObjects.Testing.NUnit;

/// <summary>Turns one class into one fixture for each backend that it declares and that is selected.</summary>
internal static class BackendFixtures
{
    public static IEnumerable<TestSuite> Build(ITypeInfo type, IPreFilter filter, Backend? ofFixture)
    {
        var declared = DeclaredBackends.Of(type.Type, ofFixture);
        if (BackendSelection.Problem(declared, type.Assembly) is { } problem)
            return [Invalid(type, problem)];
        return [.. BackendSelection.Each(declared & BackendSelection.Of(type.Assembly)).Select(backend => Fixture(type, filter, backend))];
    }

    private static TestSuite Fixture(ITypeInfo type, IPreFilter filter, Backend backend)
    {
        object?[] arguments = type.GetConstructor([typeof(Backend)]) is null ? [] : [backend];
        var fixture = new NUnitTestFixtureBuilder().BuildFrom(type, filter, new TestFixtureData(arguments));
        fixture.Name = $"{type.GetDisplayName()} ({backend})";
        fixture.FullName = $"{type.FullName} ({backend})";
        if (!fixture.Properties.ContainsKey(PropertyNames.Order))
            fixture.Properties.Set(PropertyNames.Order, (int)backend);
        Name(fixture, type, backend);
        return fixture;
    }

    private static void Name(TestSuite suite, ITypeInfo type, Backend backend)
    {
        foreach (var test in suite.Tests)
        {
            BackendOfTest.Put((Test)test, backend, test.Name, type.FullName);
            if (test is TestSuite inner)
                Name(inner, type, backend);
        }
    }

    private static TestFixture Invalid(ITypeInfo type, string reason)
    {
        var fixture = new TestFixture(type);
        fixture.MakeInvalid(reason);
        return fixture;
    }
}
