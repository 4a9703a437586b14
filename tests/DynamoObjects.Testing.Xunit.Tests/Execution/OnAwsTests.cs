namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>A test that declares AWS when AWS is not selected: it is discovered, and skipped with the reason.</summary>
public class OnAwsTests
{
    private static readonly string[] OnAws =
    [
        "OnAws.Alone (Aws)",
        "OnAws.Everywhere (Aws)",
        "OnAws.Row(number: 1) (Aws)",
        "OnAws.Row(number: 2) (Aws)",
        "OnAwsByItsClass.Declared (Aws)",
        "OnAwsByItsClass.Declared_row(number: 1) (Aws)",
    ];

    [Theory]
    [InlineData(
        "Mock",
        "DYNAMO_BACKENDS=Mock excludes Aws.",
        new[] { "OnAws.Everywhere (Mock)", "OnAws.Row(number: 1) (Mock)", "OnAws.Row(number: 2) (Mock)" }
    )]
    [InlineData("Local", "DYNAMO_BACKENDS=Local excludes Aws.", new string[0])]
    [InlineData(
        "",
        "Aws runs only if DYNAMO_BACKENDS names it.",
        new[] { "OnAws.Everywhere (Mock)", "OnAws.Row(number: 1) (Mock)", "OnAws.Row(number: 2) (Mock)" }
    )]
    public async Task It_is_reported_as_skipped(string selection, string reason, string[] passed)
    {
        var whole = selection switch
        {
            "Mock" => await SampleRuns.OnMockAsync(),
            "" => await SampleRuns.WithoutLocalAsync(),
            _ => await SampleRun.StartAsync(SampleEnvironment.With("DYNAMO_BACKENDS", selection), "FullyQualifiedName~MoreSample.OnAws"),
        };
        var run = whole.Where(result => result.Class.StartsWith("MoreSample.OnAws", StringComparison.Ordinal));

        Assert.Equal(passed, run.Names("Passed"));
        Assert.Equal(OnAws, run.Names("NotExecuted").Where(name => !name.EndsWith("(Local)", StringComparison.Ordinal)));
        var reasons = run.Results.Where(r => OnAws.Contains(r.Name)).Select(r => r.Reason).ToList();
        Assert.Equal($"DYNT008: {reason}", Assert.Single(reasons, text => text != "DYNT008"));
        Assert.Equal(selection == "Mock" ? 0 : 1, run.Results.Count(r => r.Name.EndsWith("(Local)", StringComparison.Ordinal)));
        Assert.Empty(run.Names("Failed"));
    }
}
