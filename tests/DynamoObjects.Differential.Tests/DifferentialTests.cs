using DynamoObjects.Differential.Comparing;
using DynamoObjects.Differential.Generating;
using Xunit.Abstractions;

namespace DynamoObjects.Differential;

/// <summary>The mock and DynamoDB Local return the same responses to random requests.</summary>
/// <remarks>A failure reports its seed: <c>CsCheck_Seed</c> repeats it; <c>CsCheck_Time</c> sets the seconds for each
/// area.</remarks>
public class DifferentialTests(ITestOutputHelper output)
{
    private const int ShortRunSeconds = 2;

    [DynamoTheory(Backend.Local)]
    [InlineData(Area.Writes)]
    [InlineData(Area.Updates)]
    [InlineData(Area.Gets)]
    [InlineData(Area.Queries)]
    [InlineData(Area.Scans)]
    [InlineData(Area.Legacy)]
    [InlineData(Area.Batches)]
    [InlineData(Area.Transactions)]
    [InlineData(Area.Pages)]
    [InlineData(Area.Tables)]
    [InlineData(Area.Statements)]
    [InlineData(Area.Streams)]
    [InlineData(Area.IndexKeys)]
    [InlineData(Area.AttributeUpdates)]
    [InlineData(Area.IndexReads)]
    public async Task The_mock_responds_as_DynamoDB_Local_does(Area area, DynamoTestContext test)
    {
        await using var sides = await BackendComparer.CreateAsync(test, TableShapes.Get(area));

        await Scenarios
            .Generate(area)
            .SampleAsync(sides.RunAsync, output.WriteLine, time: Check.Time >= 0 ? Check.Time : ShortRunSeconds, threads: 1, print: s =>
                s.ToString()
            );
    }
}
