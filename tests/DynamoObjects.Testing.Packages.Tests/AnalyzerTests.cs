namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The analyzers in the packages of each adapter.</summary>
public class AnalyzerTests
{
    private static readonly string[] Frameworks =
    [
        nameof(FrameworkProject.XunitV2),
        nameof(FrameworkProject.XunitV3),
        nameof(FrameworkProject.NUnit),
        nameof(FrameworkProject.MSTest),
    ];

    public static TheoryData<string> Names => [.. Frameworks];

    internal static IEnumerable<SharedProject> Projects =>
        Frameworks.Select(name => new SharedProject(
            GetFolder(name),
            FrameworkProject.Library(name),
            $$"""
            [DynamoBackends(Backend.None)]
            public class Stores
            {
                [{{FrameworkProject.Get(
                name
            ).Attribute}}] public async void Waits(IAmazonDynamoDB client) => await client.ListTablesAsync();
                [{{FrameworkProject.Get(name).Attribute}}] public void Forgets(IAmazonDynamoDB client) { client.ListTablesAsync(); }
                [{{FrameworkProject.Get(name).Attribute}}] public void Makes() { using var client = new AmazonDynamoDBClient(); }
                [{{FrameworkProject.Get(name).Attribute}}] public void Needs(int number) { }
            }
            """
        ));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Users_of_every_adapter_get_the_warnings(string name)
    {
        var buildOutput = await SharedBuild.GetOutputAsync(GetFolder(name));

        Assert.Equal(
            ["DYNT101", "DYNT102", "DYNT103", "DYNT104", "DYNT105"],
            buildOutput
                .SelectMany(line => line.Split(' '))
                .Where(word => word.StartsWith("DYNT", StringComparison.Ordinal))
                .Select(word => word.TrimEnd(':'))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    private static string GetFolder(string name) => $"Analyzer{name}";
}
