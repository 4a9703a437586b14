using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Which case of which test this is.</summary>
/// <param name="TestClass">The class that runs, which may inherit the method.</param>
/// <param name="Method">The test method.</param>
/// <param name="Name">The name that the framework shows, with the backend at its end.</param>
/// <param name="Backend">The one backend of the case.</param>
/// <param name="Declared">All backends that the test declares.</param>
internal sealed record CaseIdentity(Type TestClass, MethodInfo Method, string Name, Backend Backend, Backend Declared)
{
    /// <summary>What tells the case from any other of its backend in this process; the name where the framework has nothing
    /// better, for names are cut short.</summary>
    public string Id
    {
        get => field ?? Name;
        init;
    }

    /// <summary>The class that defines the test's collection, in frameworks that have such.</summary>
    public Type? Collection { get; init; }

    public Assembly Assembly => TestClass.Assembly;

    /// <summary>What the cases of one test, or of one row of it, have in common on all backends.</summary>
    public string TestName
    {
        get
        {
            var suffix = $" ({Backend})";
            var name = Name.EndsWith(suffix, StringComparison.Ordinal) ? Name[..^suffix.Length] : Name;
            return name.StartsWith(TestClass.FullName!, StringComparison.Ordinal) ? name : $"{TestClass.FullName}.{name}";
        }
    }
}
