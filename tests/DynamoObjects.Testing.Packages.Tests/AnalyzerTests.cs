namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The analyzers, as they come to the users of each adapter.</summary>
public class AnalyzerTests
{
    [Theory]
    [InlineData("DynamoObjects.Testing.Xunit")]
    [InlineData("DynamoObjects.Testing.XunitV3")]
    [InlineData("DynamoObjects.Testing.NUnit")]
    [InlineData("DynamoObjects.Testing.MSTest")]
    public async Task Whoever_has_an_adapter_is_warned(string package)
    {
        using var projects = new PackedProjects();
        projects.Add("App.Tests", "", $"""<PackageReference Include="{package}" Version="{PackedProjects.Version}" />""", """
            using Amazon.DynamoDBv2;
            using DynamoObjects.Testing;

            [DynamoBackends(Backend.None)]
            public class Stores
            {
                [Test] public async void Waits(IAmazonDynamoDB client) => await client.ListTablesAsync();
                [Test] public void Forgets(IAmazonDynamoDB client) { client.ListTablesAsync(); }
                [Test] public void Makes() { using var client = new AmazonDynamoDBClient(); }
                [Test] public void Needs(int number) { }
            }
            """.Replace("[Test]", $"[{Attribute(package)}]", StringComparison.Ordinal));

        var build = await projects.RunAsync("build", "App.Tests", "-nologo", "-v:q");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(
            ["DYNT101", "DYNT102", "DYNT103", "DYNT104", "DYNT105"],
            build.Output.Split('\n').SelectMany(line => line.Split(' ')).Where(word => word.StartsWith("DYNT", StringComparison.Ordinal)).Select(word => word.TrimEnd(':')).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Attribute(string package) => package.EndsWith("NUnit", StringComparison.Ordinal) ? "DynamoTest" : package.EndsWith("MSTest", StringComparison.Ordinal) ? "DynamoTestMethod" : "DynamoFact";
}
