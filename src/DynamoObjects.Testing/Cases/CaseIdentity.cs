using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Identifies one case of a test: the run of the test on one backend.</summary>
/// <param name="TestClass">The class that runs, which may inherit the method.</param>
/// <param name="Method">The test method.</param>
/// <param name="Name">The name that the framework shows, with the backend at its end.</param>
/// <param name="Backend">The backend of the case.</param>
/// <param name="Declared">All backends that the test declares.</param>
internal sealed record CaseIdentity(Type TestClass, MethodInfo Method, string Name, Backend Backend, Backend Declared)
{
    /// <summary>The unique id of the case within its backend and this process; the name if the framework has no better
    /// id, since names can be truncated.</summary>
    public string Id
    {
        get => field ?? Name;
        init;
    }

    /// <summary>The class that defines the test's collection, in frameworks that have collections.</summary>
    public Type? Collection { get; init; }

    public Assembly Assembly => TestClass.Assembly;

    /// <summary>The name that the cases of one test, or of one row of it, share on all backends.</summary>
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
