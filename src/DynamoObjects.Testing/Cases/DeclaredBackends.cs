using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>Finds the backends that a test declares: its own attribute, or else its class's, or else its
/// assembly's.</summary>
internal static class DeclaredBackends
{
    public const Backend Default = Backend.Mock | Backend.Local;

    /// <param name="testClass">The class that runs.</param>
    /// <param name="testBackends">The backends of the test's own attribute, or <see langword="null"/> if it names
    /// none.</param>
    public static Backend Get(Type testClass, Backend? testBackends) =>
        testBackends
        ?? testClass.GetCustomAttribute<DynamoBackendsAttribute>(inherit: true)?.Backends
        ?? testClass.Assembly.GetCustomAttribute<DynamoBackendsAttribute>()?.Backends
        ?? Default;
}
