using DynamoObjects.Testing.Tests.Local;
using DynamoObjects.Testing.Xunit.Tests;
using static DynamoObjects.Testing.Xunit.Tests.SampleRun;

namespace DynamoObjects.Testing.NUnit.Tests;

/// <summary>Exact lists: a case that NUnit or the test platform loses turns them red, while the sample's own run would still succeed.</summary>
public class SampleTests
{
    private const string NotFailing = "TestCategory!=Failing";

    private static readonly string[] OnBoth =
    [
        "Default_after_the_given(\"a\")", "Default_after_the_given(\"b\",7)", "Everything_is_given", "Fixture_difference", "Fixture_row(1)", "Fixture_row(2)",
        "Fixture_source(System.Object)", "Fixture_source(http://b/)", "Only_right_on_local", "Rest(\"a\",1,2,3)", "Row(1,\"one\")", "Row(2,\"two\")", "Sees_its_own_table",
        "Fixture_test", "With_a_time_limit",
    ];

    private static readonly string[] OnMockAlone = ["Mock_fixture_test", "Mock_only", "Null_row(null)"];

    [Fact]
    public async Task Without_a_local_the_mock_runs_and_the_rest_is_skipped_with_a_reason_that_says_how_to_get_it()
    {
        var run = await StartAsync(SampleEnvironment.NoLocal, NotFailing);

        Assert.Equal(Named("Mock", [.. OnBoth, .. OnMockAlone]).Append("Plain").Order(StringComparer.Ordinal), run.Names("Passed"));
        Assert.Equal(Named("Local", [.. OnBoth, "Local_only", "Skipped"]).Append("Skipped (Mock)").Order(StringComparer.Ordinal), run.Names("NotExecuted"));
        Assert.All(
            run.Results.Where(r => r.Outcome == "NotExecuted" && !r.Name.StartsWith("Skipped", StringComparison.Ordinal)),
            r => Assert.Contains("DYNAMO_LOCAL_ENDPOINT", r.Message + r.Output, StringComparison.Ordinal));
        Assert.Equal(37, run.Results.Count);
    }

    [Fact]
    public async Task A_local_that_must_be_there_fails_its_tests()
    {
        var run = await StartAsync(SampleEnvironment.With("CI", "true"), "Name~Fixture_test|Name~Sees_its_own_table");

        Assert.Equal(["Fixture_test (Local)", "Sees_its_own_table (Local)"], run.Names("Failed"));
        Assert.Equal(["Fixture_test (Mock)", "Sees_its_own_table (Mock)"], run.Names("Passed").Where(name => !name.StartsWith("Mock", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_selected_backend_is_the_only_one_that_is_found()
    {
        var run = await StartAsync(SampleEnvironment.With("DYNAMO_BACKENDS", "Mock"), NotFailing);

        Assert.Equal(Named("Mock", [.. OnBoth, .. OnMockAlone]).Append("Plain").Order(StringComparer.Ordinal), run.Names("Passed"));
        Assert.Empty(run.Names("Failed"));
        Assert.DoesNotContain(run.Results, r => r.Name.EndsWith("(Local)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_selection_that_is_no_backend_fails_every_test_and_says_why()
    {
        var run = await StartAsync(SampleEnvironment.With("DYNAMO_BACKENDS", "Mok"), "FullyQualifiedName~Sees_its_own_table|FullyQualifiedName~Fixture_test");

        Assert.NotEmpty(run.Results);
        Assert.All(run.Results, r => Assert.Equal("Failed", r.Outcome));
        Assert.All(run.Results, r => Assert.Contains("'Mok' is no backend", r.Message, StringComparison.Ordinal));
    }

    [DynamoFact(Backend.Local)]
    public async Task Every_case_runs_on_both_backends(DynamoTest test)
    {
        var run = await StartAsync(SampleEnvironment.SameLocal(test), NotFailing);

        Assert.Empty(run.Names("Failed"));
        Assert.Equal(
            Named("Mock", [.. OnBoth, .. OnMockAlone]).Concat(Named("Local", [.. OnBoth, "Local_only"])).Append("Plain").Order(StringComparer.Ordinal), run.Names("Passed"));
        Assert.Contains("Local counts from ten", run.Results.Single(r => r.Name == "Fixture_difference (Local)").Output, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Local)]
    public async Task A_failing_test_says_why_and_still_drops_its_tables(DynamoTest test)
    {
        using var notes = new TemporaryFolder();

        var run = await StartAsync(new Dictionary<string, string>(SampleEnvironment.SameLocal(test)) { ["SAMPLE_NOTES"] = notes.Path }, "TestCategory=Failing");

        Assert.Empty(run.Names("Passed"));
        Assert.Equal("on purpose", Message(run, "Fails_with_tables (Local)"));
        Assert.Contains("Local cancelled", Message(run, "Times_out (Local)"), StringComparison.Ordinal);
        Assert.Contains("is gone", Message(run, "Difference_that_is_gone (Local)"), StringComparison.Ordinal);
        Assert.Contains("name at least one of Mock, Local and Aws", Message(run, "No_backend"), StringComparison.Ordinal);
        Assert.NotEmpty(Message(run, "Cannot_be_given (Local)"));
        var prefixes = Directory.GetFiles(notes.Path).Select(Path.GetFileName).Where(name => name != "cancelled").ToList();
        Assert.Equal(6, prefixes.Count);
        foreach (var prefix in prefixes)
            Assert.Empty(await LocalTables.OfAsync(test, prefix!));
    }

    private static IEnumerable<string> Named(string backend, IEnumerable<string> names) => names.Select(name => $"{name} ({backend})");

    private static string Message(SampleRun run, string name) => run.Results.Single(r => r.Name == name).Message;
}
