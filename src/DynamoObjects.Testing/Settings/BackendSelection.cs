using System.Reflection;

namespace DynamoObjects.Testing.Settings;

/// <summary>Which backends are selected from outside: by the setting <c>DYNAMO_BACKENDS</c>.</summary>
internal static class BackendSelection
{
    public const string Variable = "DYNAMO_BACKENDS";

    // AWS costs money, so it runs only where it is named.
    private const Backend Default = Backend.Mock | Backend.Local;

    private const Backend All = Backend.Mock | Backend.Local | Backend.Aws;

    private static readonly char[] Separators = [',', ';', '|', ' '];

    /// <summary>What is selected of the tests in an assembly.</summary>
    /// <exception cref="ArgumentException">The setting names something else than backends.</exception>
    public static Backend Get(Assembly testAssembly) => Get(TestSettings.Get(testAssembly));

    /// <inheritdoc cref="Get(Assembly)"/>
    public static Backend Get(TestSettings settings) => Parse(settings.Find(Variable));

    /// <summary>What is selected where it is not known which assembly's test asks.</summary>
    /// <exception cref="ArgumentException">The setting names something else than backends.</exception>
    public static Backend GetForThisProcess() => Get(TestSettings.GetForThisProcess());

    /// <summary>The backends on which a test is listed: those of its own that are selected, and AWS, which runs only where
    /// it is asked for and is reported as skipped elsewhere.</summary>
    /// <exception cref="ArgumentException">The setting names something else than backends.</exception>
    public static Backend GetListed(Backend declared, Assembly testAssembly) => declared & (Get(testAssembly) | Backend.Aws);

    /// <summary>What is wrong with the set that a test declares, or with the selection; otherwise <see langword="null"/>.</summary>
    public static string? FindProblem(Backend declared, Assembly testAssembly)
    {
        if (FindProblem(declared) is { } problem)
            return problem;
        try
        {
            Get(testAssembly);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>What is wrong with the set that a test declares; otherwise <see langword="null"/>.</summary>
    public static string? FindProblem(Backend declared) =>
        declared == Backend.None || (declared & ~All) != Backend.None
            ? $"The test declares the backends '{declared}', and so never runs: name at least one of Mock, Local and Aws."
            : null;

    public static Backend Parse(Setting? setting)
    {
        if (setting is not { } selection)
            return Default;
        var selected = Backend.None;
        foreach (var name in selection.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(name, out _) || !Enum.TryParse<Backend>(name, ignoreCase: true, out var backend) || backend == Backend.None)
                throw new ArgumentException(
                    $"{selection.Name} is '{selection.Value}', and '{name}' is no backend: write Mock, Local or Aws, several with commas "
                        + $"between them."
                );
            selected |= backend;
        }

        return selected;
    }

    /// <summary>The single backends of a set, in the order in which tests run.</summary>
    public static IEnumerable<Backend> Enumerate(Backend backends)
    {
        foreach (var backend in new[] { Backend.Mock, Backend.Local, Backend.Aws })
        {
            if (backends.HasFlag(backend))
                yield return backend;
        }
    }
}
