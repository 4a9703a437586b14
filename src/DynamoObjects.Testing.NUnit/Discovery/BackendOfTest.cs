using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>The backend of a test: a property and a category, by which it is found, and part of its name.</summary>
internal static class BackendOfTest
{
    private const string Property = "Backend";

    public static Backend Of(ITest test) => test.Properties.Get(Property) is string name ? Enum.Parse<Backend>(name) : Backend.None;

    /// <summary>The backends that a test declares.</summary>
    public static Backend Declared(ITest test)
    {
        if (test.Method is GivenMethod given)
            return given.Declared;

        // A test of a fixture, or one that has no case on what is selected.
        var ofMethod = test.Method?.GetCustomAttributes<IBackendSet>(true) ?? [];
        var sets = ofMethod.Length > 0 ? ofMethod : test.TypeInfo?.GetCustomAttributes<IBackendSet>(true) ?? [];
        return sets.Aggregate(Backend.None, (all, set) => all | DeclaredBackends.Of(test.TypeInfo!.Type, set.Backends));
    }

    public static void Put(Test test, Backend backend, string name, string? className)
    {
        test.Properties.Set(Property, backend.ToString());
        test.Properties.Add(PropertyNames.Category, backend.ToString());
        test.Name = $"{name} ({backend})";
        test.FullName = $"{className}.{test.Name}";
    }

    public static CaseIdentity Identify(Test test) =>
        new(test.TypeInfo!.Type, Whole(test.Method!.MethodInfo), test.FullName, Of(test), Declared(test)) { Id = test.Id };

    private static MethodInfo Whole(MethodInfo method) => method is RowMethod seen ? seen.Whole : method;
}
