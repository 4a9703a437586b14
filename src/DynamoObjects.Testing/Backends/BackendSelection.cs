namespace DynamoObjects.Testing.Backends;

/// <summary>Which backends the environment variable <c>DYNAMO_BACKENDS</c> asks for.</summary>
internal static class BackendSelection
{
    public const string Variable = "DYNAMO_BACKENDS";

    // AWS costs money, so it runs only where it is named.
    private const Backend Default = Backend.Mock | Backend.Local;

    private const Backend All = Backend.Mock | Backend.Local | Backend.Aws;

    private static readonly char[] Separators = [',', ';', '|', ' '];

    /// <exception cref="ArgumentException">The variable names something else than backends.</exception>
    public static Backend OfThisProcess() => Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>What is wrong with the set that a test declares, or with the selection; otherwise <see langword="null"/>.</summary>
    public static string? Problem(Backend declared)
    {
        if (declared == Backend.None || (declared & ~All) != Backend.None)
            return $"The test declares the backends '{declared}', and so never runs: name at least one of Mock, Local and Aws.";
        try
        {
            OfThisProcess();
            return null;
        }
        catch (ArgumentException error)
        {
            return error.Message;
        }
    }

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
