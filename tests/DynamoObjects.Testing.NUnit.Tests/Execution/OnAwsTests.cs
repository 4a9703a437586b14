using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.NUnit.Tests.Execution;

/// <summary>A test that declares AWS when AWS is not selected: it is discovered, and skipped with the reason.</summary>
public class OnAwsTests
{
    private static readonly string[] OnAws =
    [
        "Alone (Aws)",
        "Declared (Aws)",
        "Everywhere (Aws)",
        "In_a_fixture (Aws)",
        "Row(1) (Aws)",
        "Row(2) (Aws)",
        "Source(1) (Aws)",
    ];

    [Theory]
    [InlineData("Mock", "DYNAMO_BACKENDS=Mock excludes Aws.")]
    [InlineData("", "Aws runs only if DYNAMO_BACKENDS names it.")]
    public async Task It_is_reported_as_skipped(string selection, string reason)
    {
        var whole = await (selection == "Mock" ? SampleRuns.OnMockAsync() : SampleRuns.WithoutLocalAsync());
        var run = whole.Where(result =>
            result.Class.StartsWith("MoreSample.", StringComparison.Ordinal) && result.Class.Contains("OnAws", StringComparison.Ordinal)
        );

        Assert.Equal(["Everywhere (Mock)", "In_a_fixture (Mock)", "Row(1) (Mock)"], run.Names("Passed"));
        Assert.Equal(selection == "Mock" ? OnAws : [.. OnAws[..3], "Everywhere (Local)", .. OnAws[3..]], run.Names("NotExecuted"));
        var reasons = run.Results.Where(r => OnAws.Contains(r.Name)).Select(r => r.Reason).ToList();

        // A fixture without a selected backend is skipped at discovery, and shows the reason itself.
        Assert.Contains("DYNT008", reasons);
        Assert.All(reasons.Where(text => text != "DYNT008"), text => Assert.EndsWith($"DYNT008: {reason}", text, StringComparison.Ordinal));
        Assert.Empty(run.Names("Failed"));
    }
}
