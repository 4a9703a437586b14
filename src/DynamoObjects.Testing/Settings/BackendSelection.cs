using System.Reflection;

namespace DynamoObjects.Testing.Settings;

/// <summary>Determines which backends the setting <c>DYNAMO_BACKENDS</c> selects.</summary>
internal static class BackendSelection
{
    public const string Variable = "DYNAMO_BACKENDS";

    // AWS costs money, so it runs only if the setting names it.
    private const Backend Default = Backend.Mock | Backend.Local;

    private const Backend All = Backend.Mock | Backend.Local | Backend.Aws;

    private static readonly char[] Separators = [',', ';', '|', ' '];

    /// <summary>Returns the backends that are selected for the tests of an assembly.</summary>
    /// <exception cref="ArgumentException">The setting names an unknown backend, or none.</exception>
    public static Backend Get(Assembly testAssembly) => Get(TestSettings.Get(testAssembly));

    /// <inheritdoc cref="Get(Assembly)"/>
    public static Backend Get(TestSettings settings) => Parse(settings.Find(Variable));

    /// <summary>Returns the selected backends if the assembly of the test is not known.</summary>
    /// <exception cref="ArgumentException">The setting names an unknown backend, or none.</exception>
    public static Backend GetForThisProcess() => Get(TestSettings.GetForThisProcess());

    /// <summary>Returns the backends on which a test is discovered: its declared backends that are selected, and AWS,
    /// which is reported as skipped if it is not selected.</summary>
    /// <exception cref="ArgumentException">The setting names an unknown backend, or none.</exception>
    public static Backend GetListed(Backend declared, Assembly testAssembly) => declared & (Get(testAssembly) | Backend.Aws);

    /// <summary>Returns the problem with the backends that a test declares, or with the selection; otherwise
    /// <see langword="null"/>.</summary>
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

    /// <summary>Returns the problem with the backends that a test declares; otherwise <see langword="null"/>.</summary>
    public static string? FindProblem(Backend declared) =>
        declared == Backend.None || (declared & ~All) != Backend.None
            ? $"The test declares the backends '{declared}' and therefore never runs. Declare at least one of Mock, Local and Aws."
            : null;

    public static Backend Parse(Setting? setting)
    {
        if (setting is not { } selection)
            return Default;
        var selected = Backend.None;
        foreach (var name in selection.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(name, out _) || !Enum.TryParse<Backend>(name, ignoreCase: true, out var backend) || backend == Backend.None)
                throw CreateException(selection, $"but '{name}' is not a backend");
            selected |= backend;
        }

        return selected == Backend.None ? throw CreateException(selection, "which names no backend") : selected;
    }

    private static ArgumentException CreateException(Setting selection, string problem) =>
        new($"{selection.Name} is '{selection.Value}', {problem}. Use Mock, Local or Aws, separated by commas.");

    /// <summary>Returns the single backends of a set, in the order in which tests run.</summary>
    public static IEnumerable<Backend> Enumerate(Backend backends)
    {
        foreach (var backend in new[] { Backend.Mock, Backend.Local, Backend.Aws })
        {
            if (backends.HasFlag(backend))
                yield return backend;
        }
    }
}
