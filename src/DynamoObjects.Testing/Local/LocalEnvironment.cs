using DynamoObjects.Testing.Backends;

using System.Globalization;

namespace DynamoObjects.Testing.Local;

/// <summary>What the settings and the machine's own environment variables say of DynamoDB Local.</summary>
internal sealed record LocalEnvironment
{
    private static readonly TimeSpan DefaultStartTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Where a running DynamoDB Local listens; DYNAMO_LOCAL_ENDPOINT.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The folder that holds DynamoDBLocal.jar; DYNAMO_LOCAL_HOME.</summary>
    public string? Home { get; init; }

    /// <summary>The container image; DYNAMO_LOCAL_IMAGE.</summary>
    public string? Image { get; init; }

    /// <summary>Whether the container outlives the process, for the next one to use; DYNAMO_LOCAL_REUSE.</summary>
    public bool Reuse { get; init; }

    /// <summary>The engine that the user named; DOCKER_HOST.</summary>
    public string? DockerHost { get; init; }

    public string? JavaHome { get; init; }

    public string? SearchPath { get; init; }

    public static LocalEnvironment OfThisProcess() => Of(Settings.OfThisProcess());

    private static LocalEnvironment Of(Settings settings) => new()
    {
        Endpoint = settings.Find("DYNAMO_LOCAL_ENDPOINT")?.Value,
        Home = settings.Find("DYNAMO_LOCAL_HOME")?.Value,
        Image = settings.Find("DYNAMO_LOCAL_IMAGE")?.Value,
        Reuse = ReadFlag("DYNAMO_LOCAL_REUSE"),
        DockerHost = Read("DOCKER_HOST"),
        JavaHome = Read("JAVA_HOME"),
        SearchPath = Read("PATH"),
    };

    /// <summary>How long the start may take, the pulling of an image included; DYNAMO_LOCAL_START_TIMEOUT, in seconds.</summary>
    /// <exception cref="LocalStartException">The variable is no such number.</exception>
    public static TimeSpan StartTimeout()
    {
        const string name = "DYNAMO_LOCAL_START_TIMEOUT";
        if (Read(name) is not { } text)
            return DefaultStartTimeout;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw new LocalStartException($"{name} is '{text}': write how many seconds DynamoDB Local may take to start, as 300.");
    }

    private static bool ReadFlag(string name) => Read(name)?.ToUpperInvariant() switch
    {
        null or "FALSE" or "0" => false,
        "TRUE" or "1" => true,
        _ => throw new LocalStartException($"{name} is '{Read(name)}': write true or false."),
    };

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
