using DynamoObjects.Testing.Xunit.Tests;
using static DynamoObjects.Testing.NUnit.Tests.SampleNames;
using static DynamoObjects.Testing.Xunit.Tests.SampleRun;

namespace DynamoObjects.Testing.NUnit.Tests;

/// <summary>Exact lists: they fail if NUnit or the test platform loses a case, while the sample's own run would still
/// succeed.</summary>
public class SampleTests
{
    private const string NotFailing = "TestCategory!=Failing&FullyQualifiedName!~MoreSample";

    [Fact]
    public async Task Without_a_local_the_mock_runs_and_the_rest_is_skipped_with_a_reason_that_says_how_to_get_it()
    {
        var whole = await SampleRuns.WithoutLocalAsync();

        var run = whole.Regular;
        var skipped = ForBackend("Local", [.. OnBoth, .. OnLocalAlone]).ToList();
        Assert.Equal(Passing(), run.Names("Passed"));
        Assert.Equal(Sorted([.. skipped, .. Ignored("Mock"), .. Ignored("Local")]), run.Names("NotExecuted"));
        Assert.Equal(skipped.Count, run.Reasons("DYNT001").Count);
        Assert.Contains(
            "DYNAMO_LOCAL_ENDPOINT",
            Assert.Single(whole.Reasons("DYNT001"), reason => reason != "DYNT001"),
            StringComparison.Ordinal
        );
        Assert.Empty(run.Names("Failed"));
    }

    [Fact]
    public async Task A_required_DynamoDB_Local_that_is_not_available_fails_its_tests()
    {
        var run = await StartAsync(SampleEnvironment.With("CI", "true"), "FullyQualifiedName~Fixture.Fixture_test|Name~Sees_its_own_table");

        Assert.Equal(["Fixture_test (Local)", "Sees_its_own_table (Local)"], run.Names("Failed"));
        Assert.Equal(["Fixture_test (Mock)", "Sees_its_own_table (Mock)"], run.Names("Passed"));
    }

    [Fact]
    public async Task A_selected_backend_is_the_only_one_that_is_found_and_a_fixture_without_it_is_skipped()
    {
        var run = (await SampleRuns.OnMockAsync()).Regular;

        Assert.Equal(Passing(), run.Names("Passed"));
        Assert.Equal(Sorted(["Local_fixture_test (Local)", .. Ignored("Mock")]), run.Names("NotExecuted"));
        var leftOut = run.Results.Single(r => r.Name == "Local_fixture_test (Local)");
        Assert.Contains("DYNAMO_BACKENDS=Mock excludes Local.", leftOut.Message, StringComparison.Ordinal);
        Assert.Empty(run.Names("Failed"));
    }

    [Fact]
    public async Task A_selection_that_is_not_a_backend_fails_every_test_with_the_reason()
    {
        var run = await StartAsync(
            SampleEnvironment.With("DYNAMO_BACKENDS", "Mok"),
            "FullyQualifiedName~Sees_its_own_table|FullyQualifiedName~Fixture_test"
        );

        Assert.NotEmpty(run.Results);
        Assert.All(run.Results, r => Assert.Equal("Failed", r.Outcome));
        Assert.All(run.Results, r => Assert.Contains("'Mok' is not a backend", r.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TestCategory=Mock")]
    [InlineData("Backend=Mock")]
    public async Task Cases_are_filtered_by_the_category_and_by_the_property_of_their_backend(string filter)
    {
        var run = await StartAsync(SampleEnvironment.NoLocal, $"{filter}&{NotFailing}");

        Assert.Equal(Passing().Where(name => name != "Plain"), run.Names("Passed"));
        Assert.Equal(Ignored("Mock"), run.Names("NotExecuted"));
        Assert.Equal(Passing().Count() - 1 + 2, run.Results.Count);
    }

    [Fact]
    public async Task A_fixture_keeps_the_categories_of_its_class_and_a_row_its_own()
    {
        var parallel = await StartAsync(SampleEnvironment.NoLocal, "TestCategory=Parallel&Backend=Mock");
        var first = await StartAsync(SampleEnvironment.NoLocal, "TestCategory=First&Backend=Mock");

        Assert.Equal(["Fixture_meets_first (Mock)", "Fixture_meets_second (Mock)"], parallel.Names("Passed"));
        Assert.Equal(["The first (Mock)"], first.Names("Passed"));
        Assert.Equal((2, 1), (parallel.Results.Count, first.Results.Count));
    }

    [DynamoFact(Backend.Local)]
    public async Task Every_case_runs_on_both_backends(DynamoTestContext test)
    {
        var run = (await SampleRuns.OnBothAsync(test)).Regular;

        Assert.Empty(run.Names("Failed"));
        Assert.Equal(Sorted([.. Passing(), .. ForBackend("Local", [.. OnBoth, .. OnLocalAlone])]), run.Names("Passed"));
        Assert.Contains(
            "Local counts from ten",
            run.Results.Single(r => r.Name == "Fixture_difference (Local)").Output,
            StringComparison.Ordinal
        );
    }
}
