namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>The environment variables of the sample's runs.</summary>
internal static class SampleEnvironment
{
    /// <summary>A machine on which DynamoDB Local cannot run.</summary>
    public static Dictionary<string, string> NoLocal { get; } =
        new()
        {
            ["DOCKER_HOST"] = "unix:///nowhere.sock",
            ["PATH"] = Path.GetDirectoryName(Environment.ProcessPath)!,
            ["JAVA_HOME"] = "",
        };

    public static Dictionary<string, string> With(string name, string value) => new(NoLocal) { [name] = value };

    /// <summary>The DynamoDB Local of the running test.</summary>
    public static Dictionary<string, string> SameLocal(DynamoTestContext test) =>
        With("DYNAMO_LOCAL_ENDPOINT", test.Client.Config.ServiceURL);
}
