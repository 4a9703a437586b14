using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>The backend of a test: a property and a category, for filters, and part of its name.</summary>
internal static class BackendProperty
{
    private const string Name = "Backend";

    public static Backend Get(ITest test) => test.Properties.Get(Name) is string name ? Enum.Parse<Backend>(name) : Backend.None;

    /// <summary>Returns the backends that a test declares.</summary>
    public static Backend GetDeclared(ITest test)
    {
        if (test.Method is RowMethodInfo rowMethod)
            return rowMethod.Declared;

        // A test of a fixture, or a test that is not discovered on any selected backend.
        var methodSets = test.Method?.GetCustomAttributes<IBackendSet>(true) ?? [];
        var sets = methodSets.Length > 0 ? methodSets : test.TypeInfo?.GetCustomAttributes<IBackendSet>(true) ?? [];
        return sets.Aggregate(Backend.None, (all, set) => all | DeclaredBackends.Get(test.TypeInfo!.Type, set.Backends));
    }

    public static void Set(Test test, Backend backend, string name, string? className)
    {
        test.Properties.Set(Name, backend.ToString());
        test.Properties.Add(PropertyNames.Category, backend.ToString());
        test.Name = $"{name} ({backend})";
        test.FullName = $"{className}.{test.Name}";
    }

    public static CaseIdentity Identify(Test test) =>
        new(test.TypeInfo!.Type, Unwrap(test.Method!.MethodInfo), test.FullName, Get(test), GetDeclared(test)) { Id = test.Id };

    private static MethodInfo Unwrap(MethodInfo method) => method is RowMethod rowMethod ? rowMethod.FullMethod : method;
}
