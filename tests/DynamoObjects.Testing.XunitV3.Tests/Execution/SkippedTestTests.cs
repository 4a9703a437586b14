using DynamoObjects.Testing.Tests.Local;
using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.XunitV3.Tests.Execution;

/// <summary>A test that xUnit does not run does not look for DynamoDB Local.</summary>
public class SkippedTestTests
{
    [Theory]
    [InlineData("Kind=Store&Backend=Local", "only", false)]
    [InlineData("FullyQualifiedName~Skips.When_yes&Backend=Local", "off", false)]
    [InlineData("FullyQualifiedName~Facts.Skipped&Backend=Local", "off", false)]
    [InlineData("FullyQualifiedName~Explicits&Backend=Local", "off", false)]
    [InlineData("FullyQualifiedName~FirstStore&Backend=Local", "off", true)]
    public async Task Nothing_is_opened_for_it(string filter, string @explicit, bool runs)
    {
        await using var server = new StubServer("500 Internal Server Error");

        var run = await PlatformRun.StartAsync(
            SampleEnvironment.With("DYNAMO_LOCAL_ENDPOINT", server.Endpoint.ToString()),
            "--filter",
            filter,
            "--explicit",
            @explicit
        );

        Assert.NotEmpty(run.Results);
        Assert.Equal(runs, server.Connections > 0);
    }
}
