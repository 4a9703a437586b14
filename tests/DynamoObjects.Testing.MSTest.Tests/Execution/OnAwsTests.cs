using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.MSTest.Tests.Execution;

/// <summary>A test that declares AWS when AWS is not selected: it is discovered, and skipped with the reason.</summary>
public class OnAwsTests
{
    private static readonly string[] OnAws = ["Alone (Aws)", "Declared (Aws)", "Everywhere (Aws)", "Row (1) (Aws)", "Row (2) (Aws)"];

    [Theory]
    [InlineData("Mock", "DYNAMO_BACKENDS=Mock excludes Aws.")]
    [InlineData("", "Aws runs only if DYNAMO_BACKENDS names it.")]
    public async Task It_is_reported_as_skipped(string selection, string reason)
    {
        var whole = await (selection == "Mock" ? SampleRuns.OnMockAsync() : SampleRuns.WithoutLocalAsync());
        var run = whole.Where(result => result.Class.StartsWith("MoreSample.OnAws", StringComparison.Ordinal));

        Assert.Equal(["Everywhere (Mock)", "Row (1) (Mock)", "Row (2) (Mock)"], run.Names("Passed"));
        Assert.Equal(OnAws, run.Names("NotExecuted").Where(name => name != "Everywhere (Local)"));
        var reasons = run.Results.Where(r => OnAws.Contains(r.Name)).Select(r => r.Reason).ToList();
        Assert.Equal($"DYNT008: {reason}", Assert.Single(reasons, text => text != "DYNT008"));
        Assert.Empty(run.Names("Failed"));
    }
}
