using System.Reflection;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;
using NUnit.Framework.Internal.Builders;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>Creates one fixture of a class for each backend on which it is discovered.</summary>
internal static class BackendFixtures
{
    public static IEnumerable<TestSuite> Build(ITypeInfo type, IPreFilter filter, Backend? fixtureBackends, object?[] arguments)
    {
        var declared = DeclaredBackends.Get(type.Type, fixtureBackends);
        if (BackendSelection.FindProblem(declared, type.Assembly) is { } problem)
            return [Invalid(type, problem)];
        var (selected, listed) = (BackendSelection.Get(type.Assembly), BackendSelection.GetListed(declared, type.Assembly));

        // For a class without a fixture, NUnit creates its own, which fails if it has no arguments for the constructor.
        var backends = BackendSelection
            .Enumerate(listed == Backend.None ? declared : listed)
            .Take(listed == Backend.None ? 1 : int.MaxValue);
        return
        [
            .. backends.Select(backend =>
                selected.HasFlag(backend) ? Fixture(type, filter, backend, arguments) : BuildIgnored(type, filter, backend, arguments)
            ),
        ];
    }

    private static TestSuite Fixture(ITypeInfo type, IPreFilter filter, Backend backend, object?[] arguments)
    {
        var fixture = RowReading.Run(type.Type, () =>
            new NUnitTestFixtureBuilder().BuildFrom(type, filter, new TestFixtureData(WithBackend(type, backend, arguments)))
        );
        fixture.ApplyAttributesToTest(type.Assembly.GetCustomAttributes<FixtureLifeCycleAttribute>());
        fixture.ApplyAttributesToTest(type.Type);
        if (!fixture.Properties.ContainsKey(PropertyNames.Order))
            fixture.Properties.Set(PropertyNames.Order, (int)backend);
        var name = arguments.Length == 0 ? type.GetDisplayName() : type.GetDisplayName(arguments);
        var fullName = string.IsNullOrEmpty(type.Namespace) ? name : $"{type.Namespace}.{name}";
        fixture.Name = $"{name} ({backend})";
        fixture.FullName = $"{fullName} ({backend})";
        Name(fixture, fullName, backend);
        return fixture;
    }

    private static TestSuite BuildIgnored(ITypeInfo type, IPreFilter filter, Backend backend, object?[] arguments)
    {
        var fixture = Fixture(type, filter, backend, arguments);
        if (fixture.RunState == RunState.Runnable)
        {
            fixture.RunState = RunState.Ignored;
            var reason = BackendAvailability.GetNotSelectedReason(backend, type.Assembly);
            fixture.Properties.Set(PropertyNames.SkipReason, SkipNotices.FormatFull(backend, reason));
        }

        return fixture;
    }

    // The backend can be any of the constructor's parameters.
    private static object?[] WithBackend(ITypeInfo type, Backend backend, object?[] arguments)
    {
        var places = type
            .Type.GetConstructors()
            .Select(constructor => constructor.GetParameters())
            .Where(parameters => parameters.Length == arguments.Length + 1)
            .Select(parameters => Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(Backend)));
        var place = places.DefaultIfEmpty(-1).Max();
        return place < 0 ? arguments : [.. arguments[..place], backend, .. arguments[place..]];
    }

    private static void Name(TestSuite suite, string fixture, Backend backend)
    {
        foreach (var test in suite.Tests)
        {
            BackendProperty.Set((Test)test, backend, test.Name, fixture);
            if (test is TestMethod method)
                Unrunnable.MakeRunnable(method);
            if (test is TestSuite inner)
                Name(inner, fixture, backend);
        }
    }

    private static TestFixture Invalid(ITypeInfo type, string reason)
    {
        var fixture = new TestFixture(type);
        fixture.MakeInvalid(reason);
        return fixture;
    }
}
