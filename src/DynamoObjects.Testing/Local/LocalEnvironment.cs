using System.Globalization;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Local;

/// <summary>The settings and environment variables that concern DynamoDB Local.</summary>
internal sealed record LocalEnvironment
{
    /// <summary>The endpoint of a running DynamoDB Local; DYNAMO_LOCAL_ENDPOINT.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The folder that contains DynamoDBLocal.jar; DYNAMO_LOCAL_HOME.</summary>
    public string? Home { get; init; }

    /// <summary>The container image; DYNAMO_LOCAL_IMAGE.</summary>
    public string? Image { get; init; }

    /// <summary>Whether the container keeps running after the process, for the next one to use;
    /// DYNAMO_LOCAL_REUSE.</summary>
    public bool Reuse { get; init; }

    /// <summary>The container engine that the user has set; DOCKER_HOST.</summary>
    public string? DockerHost { get; init; }

    public string? JavaHome { get; init; }

    public string? SearchPath { get; init; }

    /// <summary>How long the start may take, including pulling an image; DYNAMO_LOCAL_START_TIMEOUT, in
    /// seconds.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <exception cref="LocalStartException">A setting has an invalid value.</exception>
    public static LocalEnvironment GetForThisProcess() => FromSettings(TestSettings.GetForThisProcess());

    public static LocalEnvironment FromSettings(TestSettings settings)
    {
        var environment = new LocalEnvironment
        {
            Endpoint = settings.Find("DYNAMO_LOCAL_ENDPOINT")?.Value,
            Home = settings.Find("DYNAMO_LOCAL_HOME")?.Value,
            Image = settings.Find("DYNAMO_LOCAL_IMAGE")?.Value,
            Reuse = settings.Find("DYNAMO_LOCAL_REUSE") is { } reuse && Flag(reuse),
            DockerHost = Read("DOCKER_HOST"),
            JavaHome = Read("JAVA_HOME"),
            SearchPath = Read("PATH"),
        };
        return settings.Find("DYNAMO_LOCAL_START_TIMEOUT") is { } timeout
            ? environment with
            {
                StartTimeout = Seconds(timeout),
            }
            : environment;
    }

    private static bool Flag(Setting setting) =>
        bool.TryParse(setting.Value, out var flag)
            ? flag
            : throw new LocalStartException($"{setting.Name} is '{setting.Value}'; set it to 'true' or 'false'.");

    private static TimeSpan Seconds(Setting setting) =>
        int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw new LocalStartException(
                $"{setting.Name} is '{setting.Value}'; set it to the number of seconds that DynamoDB Local may take to start, such as 300."
            );

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
