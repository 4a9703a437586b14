using System.Reflection;
using System.Runtime.CompilerServices;

namespace DynamoObjects.Testing.Settings;

/// <summary>The settings of the environment or of the test project: an environment variable such as
/// <c>DYNAMO_BACKENDS</c> takes precedence over the MSBuild property <c>DynamoBackends</c>.</summary>
/// <remarks>
/// <para>DynamoObjects.Testing.targets passes a property to the processes that <c>dotnet test</c> starts, as an
/// environment variable of the property's name. The build also writes it into the test assembly, for IDEs and other
/// programs that run tests without MSBuild.</para>
/// <para>Thread-safe.</para>
/// </remarks>
internal sealed class TestSettings(Func<string, string?> environment, IReadOnlyDictionary<string, string> properties)
{
    private static readonly ConditionalWeakTable<Assembly, TestSettings> ByAssembly = [];

    private static TestSettings? _first;

    /// <summary>The settings of the tests in an assembly.</summary>
    public static TestSettings Get(Assembly testAssembly)
    {
        var settings = ByAssembly.GetValue(testAssembly, static assembly => new TestSettings(
            Environment.GetEnvironmentVariable,
            Properties(assembly)
        ));
        Interlocked.CompareExchange(ref _first, settings, null);
        return settings;
    }

    /// <summary>The settings of resources that a process shares, such as DynamoDB Local: those of the first test
    /// assembly or, without an adapter, of the loaded assemblies.</summary>
    public static TestSettings GetForThisProcess() =>
        Volatile.Read(ref _first) ?? new TestSettings(Environment.GetEnvironmentVariable, LoadedProperties());

    /// <summary>Returns a setting, or <see langword="null"/> if it is not set or empty.</summary>
    /// <param name="variable">The name of the environment variable, such as <c>DYNAMO_BACKENDS</c>.</param>
    public Setting? Find(string variable)
    {
        var property = GetPropertyName(variable);
        return CreateSetting(variable, environment(variable))
            ?? CreateSetting(property, environment(property))
            ?? CreateSetting(property, properties.GetValueOrDefault(property));
    }

    /// <summary>Returns the MSBuild property that corresponds to an environment variable: <c>DynamoBackends</c> for
    /// <c>DYNAMO_BACKENDS</c>.</summary>
    public static string GetPropertyName(string variable) =>
        string.Concat(variable.Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant()));

    public static Dictionary<string, string> Properties(params IEnumerable<Assembly> assemblies)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in assemblies.SelectMany(assembly => assembly.GetCustomAttributes<AssemblyMetadataAttribute>()))
        {
            if (attribute is { Key: ['D', 'y', 'n', 'a', 'm', 'o', ..], Value: { } value })
                properties.TryAdd(attribute.Key, value);
        }

        return properties;
    }

    private static Dictionary<string, string> LoadedProperties() =>
        Properties(
            AppDomain
                .CurrentDomain.GetAssemblies()
                .Where(assembly => !assembly.IsDynamic)
                .OrderByDescending(assembly => assembly == Assembly.GetEntryAssembly())
        );

    private static Setting? CreateSetting(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : new Setting(name, value.Trim());
}
