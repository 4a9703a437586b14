namespace DynamoObjects.Testing.Backends;

/// <summary>Which backends the environment variable <c>DYNAMO_BACKENDS</c> asks for.</summary>
internal static class BackendSelection
{
    public const string Variable = "DYNAMO_BACKENDS";

    // AWS costs money, so it runs only where it is named.
    private const Backend Default = Backend.Mock | Backend.Local;

    private static readonly char[] Separators = [',', ';', '|', ' '];

    /// <exception cref="ArgumentException">The variable names something else than backends.</exception>
    public static Backend OfThisProcess() => Parse(Environment.GetEnvironmentVariable(Variable));

    public static Backend Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Default;
        var selected = Backend.None;
        foreach (var name in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(name, out _) || !Enum.TryParse<Backend>(name, ignoreCase: true, out var backend) || backend == Backend.None)
                throw new ArgumentException($"{Variable} is '{text}', and '{name}' is no backend: write Mock, Local or Aws, several with commas between them.");
            selected |= backend;
        }

        return selected;
    }

    /// <summary>The single backends of a set, in the order in which tests run.</summary>
    public static IEnumerable<Backend> Each(Backend backends)
    {
        foreach (var backend in new[] { Backend.Mock, Backend.Local, Backend.Aws })
        {
            if (backends.HasFlag(backend))
                yield return backend;
        }
    }
}
