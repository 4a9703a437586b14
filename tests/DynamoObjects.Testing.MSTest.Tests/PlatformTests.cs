using DynamoObjects.Testing.Xunit.Tests;
using static DynamoObjects.Testing.MSTest.Tests.SampleNames;

namespace DynamoObjects.Testing.MSTest.Tests;

/// <summary>The same tests with Microsoft.Testing.Platform.</summary>
public class PlatformTests
{
    private const string Sample = "MSTestMtpSample";

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
        Assert.Equal(Sorted([.. Passing("Mock"), .. ForBackend("Local", [.. OnBoth, "Local_only"])]), run.Names("Passed"));
        Assert.Equal(
            Sorted([.. ForBackend("Mock", ["Inconclusive"]), .. ForBackend("Local", ["Inconclusive"]), .. Ignored()]),
            run.Names("NotExecuted")
        );
        Assert.Empty(run.Names("Failed"));
    }

    [Fact]
    public async Task By_dotnet_test_the_cases_of_a_backend_are_filtered_by_category()
    {
        var (process, run) = await PlatformRun.DotnetTestAsync(
            Sample,
            SampleEnvironment.NoLocal,
            "--filter",
            "TestCategory=Mock&TestCategory!=Failing&FullyQualifiedName!~MoreSample"
        );

        // A test that its author has folded has no category.
        var expected = Passing("Mock").Except(["Plain", "Folded (1) (Mock)", "Folded (2) (Mock)"]).ToList();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(expected, run.Names("Passed").Distinct());
        Assert.Equal(expected.Count + 2 + 4, run.Results.Count);
    }

    [Fact]
    public async Task By_dotnet_test_without_a_local_its_cases_are_skipped_with_the_reason()
    {
        var (process, run) = await PlatformRun.DotnetTestAsync(
            Sample,
            SampleEnvironment.NoLocal,
            "--filter",
            "Name~Sees_its_own_table|FullyQualifiedName~Rows.Row"
        );

        Assert.Equal(0, process.ExitCode);
        string[] names = ["Row (1,\"one\")", "Row (2,\"two\")", "Sees_its_own_table"];
        Assert.Equal(Sorted(ForBackend("Mock", names)), run.Names("Passed"));
        Assert.Equal(Sorted(ForBackend("Local", names)), run.Names("NotExecuted"));
        var inFull = Assert.Single(run.Results, r => r.Outcome == "NotExecuted" && r.Message != "DYNT001");
        Assert.Contains("DYNAMO_LOCAL_ENDPOINT", inFull.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_cases_wait_for_a_local_the_others_still_run_in_parallel()
    {
        // An engine that rejects the connection, in contrast to a missing socket.
        var (process, run) = await PlatformRun.ProgramAsync(
            Sample,
            SampleEnvironment.With("DOCKER_HOST", "tcp://127.0.0.1:9"),
            "--filter",
            "TestCategory!=Failing&FullyQualifiedName!~MoreSample"
        );

        Assert.Equal(Passing("Mock"), run.Names("Passed"));
        Assert.Contains(
            $"DynamoDB tests of {Sample} (net10.0): Mock: 47 ran, 47 passed, 0 failed, 1 skipped; Local: 0 ran, 0 passed, 0 failed, "
                + $"44 skipped; 44 not verified on Local; 1 known difference",
            process.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Failures_make_the_exit_code_and_are_not_doubled()
    {
        var (process, run) = await PlatformRun.ProgramAsync(
            Sample,
            SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"),
            "--filter",
            "TestCategory=Failing"
        );

        Assert.Equal(2, process.ExitCode);
        Assert.Equal(18, run.Names("Failed").Count());
        Assert.Equal(18, run.Results.Count);
    }
}
