using DynamoObjects.Testing.MSTest.Tests;
using DynamoObjects.Testing.Xunit.Tests;
using static DynamoObjects.Testing.NUnit.Tests.SampleNames;

namespace DynamoObjects.Testing.NUnit.Tests;

/// <summary>The same tests with Microsoft.Testing.Platform, and with NUnit 5.</summary>
public class PlatformTests
{
    private const string Sample = "NUnitMtpSample";

    [DynamoFact(Backend.Local)]
    public async Task As_a_program_every_case_runs_on_both_backends(DynamoTestContext test)
    {
        var (process, run) = await PlatformRun.ProgramAsync(
            Sample,
            SampleEnvironment.SameLocal(test),
            "--filter",
            "TestCategory!=Failing&FullyQualifiedName!~MoreSample"
        );

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Sorted([.. Passing(), .. ForBackend("Local", [.. OnBoth, .. OnLocalAlone])]), run.Names("Passed"));
        Assert.Equal(Sorted([.. Ignored("Mock"), .. Ignored("Local")]), run.Names("NotExecuted"));
        Assert.Contains(
            $"DynamoDB tests of {Sample} (net10.0): Mock: 49 ran, 49 passed, 0 failed; Local: 45 ran, 45 passed, 0 failed; 0 not "
                + $"verified on Local; 2 known differences",
            process.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("TestCategory=Mock")]
    [InlineData("Backend=Mock")]
    public async Task By_dotnet_test_the_cases_of_a_backend_are_filtered_by_category_and_by_property(string filter)
    {
        var (process, run) = await PlatformRun.DotnetTestAsync(
            Sample,
            SampleEnvironment.NoLocal,
            "--filter",
            $"{filter}&TestCategory!=Failing&FullyQualifiedName!~MoreSample"
        );

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Passing().Where(name => name != "Plain"), run.Names("Passed"));
        Assert.Equal(Passing().Count() - 1 + 2, run.Results.Count);
    }

    [Fact]
    public async Task A_fixture_of_a_backend_that_is_not_selected_is_skipped_with_the_reason()
    {
        var (process, run) = await PlatformRun.ProgramAsync(
            Sample,
            SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"),
            "--filter",
            "(Name~Local_fixture_test|Name~Fixture_row)&FullyQualifiedName!~MoreSample"
        );

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(["Fixture_row(1) (Mock)", "Fixture_row(2) (Mock)"], run.Names("Passed"));
        var skipped = Assert.Single(run.Results, r => r.Outcome == "NotExecuted");
        Assert.Equal("Local_fixture_test (Local)", skipped.Name);
        Assert.Contains("DYNAMO_BACKENDS=Mock excludes Local.", skipped.Message, StringComparison.Ordinal);
    }
}
