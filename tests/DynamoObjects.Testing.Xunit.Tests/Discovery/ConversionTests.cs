namespace DynamoObjects.Testing.Xunit.Tests.Discovery;

/// <summary>Our attribute converts a row as the framework's own does: to the same argument, or not at all.</summary>
public class ConversionTests
{
    [Fact]
    public async Task Each_row_gives_the_same_argument_or_the_same_failure_as_by_the_frameworks_own_attribute()
    {
        var conversions = new SampleConversions(
            (await SampleRuns.OnMockAsync()).Where(result => result.Class.StartsWith(SampleConversions.Class, StringComparison.Ordinal))
        );

        Assert.Equal(SampleConversions.Rows, conversions.FrameworkResults.Count);
        Assert.Equal(conversions.FrameworkResults, conversions.DynamoResults);
        Assert.Contains("Int_of_long: Failed", string.Join('\n', conversions.DynamoResults), StringComparison.Ordinal);
        Assert.InRange(
            conversions.DynamoResults.Count(line => line.Contains("saw ", StringComparison.Ordinal)),
            25,
            SampleConversions.Rows - 1
        );
    }
}
