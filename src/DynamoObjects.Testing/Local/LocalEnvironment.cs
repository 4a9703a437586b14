using DynamoObjects.Testing.Backends;

namespace DynamoObjects.Testing.Local;

/// <summary>What the settings and the machine's own environment variables say of DynamoDB Local.</summary>
internal sealed record LocalEnvironment
{
    /// <summary>Where a running DynamoDB Local listens; DYNAMO_LOCAL_ENDPOINT.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The folder that holds DynamoDBLocal.jar; DYNAMO_LOCAL_HOME.</summary>
    public string? Home { get; init; }

    /// <summary>The container image; DYNAMO_LOCAL_IMAGE.</summary>
    public string? Image { get; init; }

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
        DockerHost = Read("DOCKER_HOST"),
        JavaHome = Read("JAVA_HOME"),
        SearchPath = Read("PATH"),
    };

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
