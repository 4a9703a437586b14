using DynamoObjects.Testing.Tests.Local;
using DynamoObjects.Testing.Xunit.Tests;
using static DynamoObjects.Testing.MSTest.Tests.SampleNames;
using static DynamoObjects.Testing.Xunit.Tests.SampleRun;

namespace DynamoObjects.Testing.MSTest.Tests;

/// <summary>Exact lists: they fail if MSTest or the test platform loses or duplicates a case, while the sample's own
/// run would still succeed.</summary>
public class SampleTests
{
    // With a setting that makes inconclusive tests fail.
    private static readonly Lazy<Task<DotnetProcess>> StrictRun = new(async () =>
    {
        using var settings = new TemporaryFolder();
        var file = settings.Write(
            "strict.runsettings",
            "<RunSettings><MSTest><MapInconclusiveToFailed>true</MapInconclusiveToFailed></MSTest></RunSettings>"
        );
        string[] arguments = ["vstest", Assembly, "--TestCaseFilter:Name~Local_only|Name~Sees_its_own_table", $"--Settings:{file}"];
        return await DotnetProcess.RunAsync(Folder, SampleEnvironment.NoLocal, arguments);
    });

    [Fact]
    public async Task Without_a_local_the_mock_runs_and_the_rest_is_skipped_with_a_reason_that_says_how_to_get_it()
    {
        var whole = await SampleRuns.WithoutLocalAsync();

        var run = whole.Regular;
        Assert.Equal(Passing("Mock"), run.Names("Passed"));
        Assert.Equal(
            Sorted([.. ForBackend("Local", [.. OnBoth, "Local_only", "Inconclusive"]), "Inconclusive (Mock)", .. Ignored()]),
            run.Names("NotExecuted")
        );
        Assert.Equal(
            run.Results.Count(r => r.Outcome == "NotExecuted" && r.IsOn("Local") && !Ignored().Contains(r.Name)),
            run.Reasons("DYNT001").Count
        );
        Assert.Contains(
            "DYNAMO_LOCAL_ENDPOINT",
            Assert.Single(whole.Reasons("DYNT001"), reason => reason != "DYNT001"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["not this one", "not this row", "not today"],
            run.Results.Where(r => Ignored().Contains(r.Name)).Select(r => r.Message).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Empty(run.Names("Failed"));
    }

    [Fact]
    public async Task The_console_shows_once_why_cases_are_skipped()
    {
        var run = await StrictRun.Value;

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Output.Split('\n'), line =>
            line.StartsWith("Tests are skipped: DYNT001: DynamoDB Local is not available: DYNAMO_LOCAL_ENDPOINT", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Of_each_test_the_cases_of_the_mock_come_first()
    {
        var run = await DotnetProcess.RunAsync(
            Folder,
            SampleEnvironment.NoLocal,
            "vstest",
            Assembly,
            "--TestCaseFilter:FullyQualifiedName~Rows.Row",
            "--logger:console;verbosity=normal",
            "--",
            "RunConfiguration.DisableParallelization=true"
        );

        Assert.Equal(
            [
                "Passed Row (1,\"one\") (Mock)",
                "Passed Row (2,\"two\") (Mock)",
                "Skipped Row (1,\"one\") (Local)",
                "Skipped Row (2,\"two\") (Local)",
            ],
            run.Output.Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.Contains(" Row (", StringComparison.Ordinal))
                .Select(line => line.Split(" [")[0])
        );
    }

    [Fact]
    public async Task A_skipped_case_does_not_fail_where_inconclusive_ones_do()
    {
        var run = await StrictRun.Value;

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Failed:     0, Passed:     1, Skipped:     2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_DynamoDB_Local_that_is_not_available_fails_its_tests()
    {
        var run = await StartAsync(SampleEnvironment.With("CI", "true"), "Name~Sees_its_own_table|FullyQualifiedName~Rows.Row");

        Assert.Equal(Sorted(ForBackend("Local", ["Row (1,\"one\")", "Row (2,\"two\")", "Sees_its_own_table"])), run.Names("Failed"));
        var message = run.Results.Single(r => r.Name == "Sees_its_own_table (Local)").Message;
        Assert.Contains("DYNAMO_LOCAL_ENDPOINT", message, StringComparison.Ordinal);
        Assert.Contains(
            "The test fails because CI=true is set; to skip it, set DYNAMO_LOCAL_UNAVAILABLE=skip.",
            message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task With_the_mock_selected_the_cases_of_local_are_not_found_and_a_test_of_local_alone_is_skipped()
    {
        var whole = await SampleRuns.OnMockAsync();

        var run = whole.Regular;
        Assert.Equal(Passing("Mock"), run.Names("Passed"));
        Assert.Equal(
            Sorted([
                "Inconclusive (Mock)",
                "Local_only (Local)",
                .. Ignored().Where(name => name.EndsWith("(Mock)", StringComparison.Ordinal)),
            ]),
            run.Names("NotExecuted")
        );
        Assert.StartsWith("DYNT001", run.Results.Single(r => r.Name == "Local_only (Local)").Message, StringComparison.Ordinal);
        Assert.Equal(
            "DYNT001: DYNAMO_BACKENDS=Mock excludes Local.",
            Assert.Single(whole.Reasons("DYNT001"), reason => reason != "DYNT001")
        );
        Assert.Empty(run.Names("Failed"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("TestCategory=Mock")]
    public async Task A_selection_that_is_not_a_backend_fails_every_test_with_the_reason(string? filter)
    {
        var run = await StartAsync(
            SampleEnvironment.With("DYNAMO_BACKENDS", "Mok"),
            $"(Name~Sees_its_own_table|Name~Local_only){(filter is null ? "" : $"&{filter}")}"
        );

        Assert.Equal(filter is null ? 3 : 1, run.Results.Count);
        Assert.All(run.Results, r => Assert.Equal("Failed", r.Outcome));
        Assert.All(run.Results, r => Assert.Contains("'Mok' is not a backend", r.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cases_are_filtered_by_the_category_of_their_backend_and_by_those_of_their_class_and_row()
    {
        var mock = await StartAsync(SampleEnvironment.NoLocal, "TestCategory=Mock&TestCategory=Parallel");
        var local = await StartAsync(SampleEnvironment.NoLocal, "TestCategory=Local&TestCategory=Second");

        Assert.Equal(["First (Mock)", "Second (Mock)"], mock.Names("Passed"));
        Assert.Equal(["Described_row (the second) (Local)"], local.Names("NotExecuted"));
        Assert.Equal((2, 1), (mock.Results.Count, local.Results.Count));
    }

    [DynamoFact(Backend.Local)]
    public async Task Every_case_runs_on_both_backends(DynamoTestContext test)
    {
        var run = (await SampleRuns.OnBothAsync(test)).Regular;

        Assert.Empty(run.Names("Failed"));
        Assert.Equal(Sorted([.. Passing("Mock"), .. ForBackend("Local", [.. OnBoth, "Local_only"])]), run.Names("Passed"));
        Assert.Equal(
            Sorted([.. ForBackend("Mock", ["Inconclusive"]), .. ForBackend("Local", ["Inconclusive"]), .. Ignored()]),
            run.Names("NotExecuted")
        );
        Assert.Contains(
            "Local counts from ten",
            run.Results.Single(r => r.Name == "Each_row_differs (1) (Local)").Output,
            StringComparison.Ordinal
        );
    }
}
