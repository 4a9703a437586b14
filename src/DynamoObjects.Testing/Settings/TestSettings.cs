using System.Reflection;
using System.Runtime.CompilerServices;

namespace DynamoObjects.Testing.Settings;

/// <summary>What the environment, or else the test project, sets: <c>DYNAMO_BACKENDS</c> before the MSBuild property
/// <c>DynamoBackends</c>, and so on.</summary>
/// <remarks>
/// <para>A property comes here by two ways: DynamoObjects.Testing.targets gives it to the processes that <c>dotnet
/// test</c> starts as an environment variable of its own name, and the build writes it into the test assembly, for IDEs
/// and whatever else starts tests without MSBuild.</para>
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

    /// <summary>The settings of what a process has one of, such as DynamoDB Local: those of the first test assembly, and
    /// without an adapter of the assemblies that are loaded.</summary>
    public static TestSettings GetForThisProcess() =>
        Volatile.Read(ref _first) ?? new TestSettings(Environment.GetEnvironmentVariable, LoadedProperties());

    /// <summary>Gives what is set, or <see langword="null"/>; what is empty is not set.</summary>
    /// <param name="variable">The name of the environment variable, as <c>DYNAMO_BACKENDS</c>.</param>
    public Setting? Find(string variable)
    {
        var property = GetPropertyName(variable);
        return CreateSetting(variable, environment(variable))
            ?? CreateSetting(property, environment(property))
            ?? CreateSetting(property, properties.GetValueOrDefault(property));
    }

    /// <summary>The MSBuild property that says the same as an environment variable: <c>DynamoBackends</c> for
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
