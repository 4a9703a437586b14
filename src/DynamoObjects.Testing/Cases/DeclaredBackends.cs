using System.Reflection;

namespace DynamoObjects.Testing.Cases;

/// <summary>What a test declares: the narrowest of its own attribute, its class's and its assembly's.</summary>
internal static class DeclaredBackends
{
    public const Backend Default = Backend.Mock | Backend.Local;

    /// <param name="testClass">The class that runs.</param>
    /// <param name="testBackends">What the test's own attribute names; <see langword="null"/> where it names nothing.</param>
    public static Backend Get(Type testClass, Backend? testBackends) =>
        testBackends
        ?? testClass.GetCustomAttribute<DynamoBackendsAttribute>(inherit: true)?.Backends
        ?? testClass.Assembly.GetCustomAttribute<DynamoBackendsAttribute>()?.Backends
        ?? Default;
}
