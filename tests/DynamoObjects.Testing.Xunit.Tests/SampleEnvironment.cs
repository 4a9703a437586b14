namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>What the sample runs are told of their machine.</summary>
internal static class SampleEnvironment
{
    /// <summary>A machine on which nothing can run DynamoDB Local.</summary>
    public static Dictionary<string, string> NoLocal { get; } =
        new()
        {
            ["DOCKER_HOST"] = "unix:///nowhere.sock",
            ["PATH"] = Path.GetDirectoryName(Environment.ProcessPath)!,
            ["JAVA_HOME"] = "",
        };

    public static Dictionary<string, string> With(string name, string value) => new(NoLocal) { [name] = value };

    /// <summary>The DynamoDB Local that the running test is on.</summary>
    public static Dictionary<string, string> SameLocal(DynamoTestContext test) =>
        With("DYNAMO_LOCAL_ENDPOINT", test.Client.Config.ServiceURL);
}
