namespace DynamoObjects.Testing.Local;

/// <summary>What the environment variables say of DynamoDB Local.</summary>
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

    public static LocalEnvironment OfThisProcess() => new()
    {
        Endpoint = Read("DYNAMO_LOCAL_ENDPOINT"),
        Home = Read("DYNAMO_LOCAL_HOME"),
        Image = Read("DYNAMO_LOCAL_IMAGE"),
        DockerHost = Read("DOCKER_HOST"),
        JavaHome = Read("JAVA_HOME"),
        SearchPath = Read("PATH"),
    };

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
