using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.XunitV3.Tests;

/// <summary>All platforms find the same cases, with the same outcomes.</summary>
public class PlatformTests
{
    private const string V2Filter = "FullyQualifiedName~XunitSample.";

    [Fact]
    public async Task Each_runs_the_same_cases_with_the_same_outcomes()
    {
        var vstest = (await PlatformRun.WithoutLocalAsync(TestPlatform.VSTest)).Where(IsV2Test);
        var testing = (await PlatformRun.WithoutLocalAsync(TestPlatform.Testing)).Where(IsV2Test);
        var dotnetTest = await PlatformRun.DotnetTestAsync(SampleEnvironment.NoLocal, "--filter", V2Filter);

        Assert.Equal(67, vstest.Results.Count);
        Assert.Equal(vstest.Outcomes, testing.Outcomes);
        Assert.Equal(vstest.Outcomes, dotnetTest.Outcomes);
    }

    [Fact]
    public async Task Rows_that_are_only_read_in_the_run_have_the_same_names_and_outcomes()
    {
        var found = await PlatformRun.WithoutLocalAsync(TestPlatform.Testing);
        var read = await PlatformRun.RunAllAsync(SampleEnvironment.NoLocal, "--pre-enumerate-theories", "off");

        Assert.Equal(
            found.Outcomes.Where(outcome => !outcome.Contains(".Numbered", StringComparison.Ordinal)),
            read.Outcomes.Where(outcome => !outcome.Contains(".Numbered", StringComparison.Ordinal))
        );
        Assert.Equal(found.Results.Count, read.Results.Count);
    }

    [Theory]
    [InlineData("--filter-trait", "Backend=Mock")]
    [InlineData("--filter-query", "/[Backend=Mock]")]
    [InlineData("--filter", "Backend=Mock")]
    public async Task A_backend_is_selected_by_its_trait(string option, string filter)
    {
        var run = await PlatformRun.DotnetTestAsync(SampleEnvironment.NoLocal, option, filter, "--list-tests");

        Assert.Equal(0, run.Process.ExitCode);
        Assert.Contains("(Mock)", run.Process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(Local)", run.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_that_fail_before_they_run_are_counted_as_failed()
    {
        var run = await PlatformRun.StartAsync(
            SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"),
            "--filter",
            "FullyQualifiedName~MoreSample.BrokenTests"
        );

        Assert.Equal(5, run.Names("Failed").Count());
        Assert.Contains(
            "Mock: 3 ran, 0 passed, 3 failed; No backend: 2 ran, 0 passed, 2 failed; 0 not verified on Local",
            run.Process.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_selection_that_is_not_a_backend_fails_every_test_with_the_reason()
    {
        var run = await PlatformRun.StartAsync(
            SampleEnvironment.With("DYNAMO_BACKENDS", "Mok"),
            "--filter-class",
            "XunitSample.Theories",
            "--filter-class",
            "XunitSample.FirstStore"
        );

        Assert.Equal(
            [
                "FirstStore.Sees_its_own_item",
                "Theories.Class",
                "Theories.Default_after_the_given",
                "Theories.Generic",
                "Theories.Inline",
                "Theories.Member",
                "Theories.Not_serialisable",
                "Theories.Rest",
                "Theories.Skipped_row",
            ],
            run.Names("Failed")
        );
        Assert.Equal(9, run.Results.Count);
        Assert.All(run.Results, r => Assert.Contains("'Mok' is not a backend", r.Message, StringComparison.Ordinal));
    }

    private static bool IsV2Test(SampleResult result) => result.Class.StartsWith("XunitSample.", StringComparison.Ordinal);
}
