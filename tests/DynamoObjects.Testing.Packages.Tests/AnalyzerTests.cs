namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The analyzers, as they come to the users of each adapter.</summary>
public class AnalyzerTests
{
    private static readonly string[] Frameworks =
    [
        nameof(Framework.XunitV2),
        nameof(Framework.XunitV3),
        nameof(Framework.NUnit),
        nameof(Framework.MSTest),
    ];

    public static TheoryData<string> Names => [.. Frameworks];

    internal static IEnumerable<SharedProject> Projects =>
        Frameworks.Select(name => new SharedProject(
            FolderOf(name),
            Framework.Library(name),
            $$"""
            [DynamoBackends(Backend.None)]
            public class Stores
            {
                [{{Framework.Named(name).Attribute}}] public async void Waits(IAmazonDynamoDB client) => await client.ListTablesAsync();
                [{{Framework.Named(name).Attribute}}] public void Forgets(IAmazonDynamoDB client) { client.ListTablesAsync(); }
                [{{Framework.Named(name).Attribute}}] public void Makes() { using var client = new AmazonDynamoDBClient(); }
                [{{Framework.Named(name).Attribute}}] public void Needs(int number) { }
            }
            """
        ));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_has_an_adapter_is_warned(string name)
    {
        var said = await SharedBuild.SaidOfAsync(FolderOf(name));

        Assert.Equal(
            ["DYNT101", "DYNT102", "DYNT103", "DYNT104", "DYNT105"],
            said.SelectMany(line => line.Split(' '))
                .Where(word => word.StartsWith("DYNT", StringComparison.Ordinal))
                .Select(word => word.TrimEnd(':'))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    private static string FolderOf(string name) => $"Analyzer{name}";
}
