using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.XunitV3.Tests.Discovery;

/// <summary>The features of v3 for tests, data attributes and rows, as exact lists: a lost case would not fail the
/// sample's own run.</summary>
public class RowTests
{
    private const string Mock = "FullyQualifiedName~XunitV3MtpSample.&Backend=Mock&Kind!=FailingOnV3&Kind!=Meeting";

    private static readonly string[] Passed =
    [
        "Box three(box: Box 3)",
        "Box three<Box>(box: Box 3)",
        "Declared.By_an_attribute_of_its_own",
        "Declared.By_the_class",
        "FirstOfChosen.Runs_alone",
        "Injected.Each_row_has_its_own(number: 1)",
        "Injected.Each_row_has_its_own(number: 2)",
        "Injected.Has_what_it_asks_for",
        "OrderA.One",
        "OrderA.Row(number: 1)",
        "OrderA.Row(number: 2)",
        "OrderB.One",
        "OrderB.Row(number: 1)",
        "OrderB.Row(number: 2)",
        "Row three(number: 3)",
        "Rows.Converted(id: \"3f2504e0-4f89-11d3-9a0c-0305e82c3301\", number: 2)",
        "Rows.Generic_and_not_serialisable [labelled]",
        "Rows.Generic_and_not_serialisable<Box>(box: Box 1)",
        "Rows.Numbered_001(letter: \"x\")",
        "Rows.Numbered_002(letter: \"y\")",
        "Rows.Of_tuples(letter: \"a\", number: 1)",
        "Rows.Of_tuples(letter: \"b\", number: 2)",
        "Rows.Read_asynchronously(text: \"late\")",
        "Rows.Read_in_the_run(number: 1)",
        "Rows.Read_in_the_run(number: 2)",
        "Rows.With_metadata",
        "Rows.With_metadata [labelled]",
        "Rows.With_metadata(number: 1)",
        "Rows.With_metadata(number: 7)",
        "Rows.With_metadata_not_serialisable [labelled]",
        "Rows.With_metadata_not_serialisable(box: Box 1)",
        "SecondOfChosen.Runs_alone(number: 1)",
        "SeededByClass.Has_what_the_fixture_wrote",
        "SeededByCollection.Has_what_the_fixture_wrote",
        "SeededByMethod.Has_nothing",
        "SeededByMethod.Has_what_the_fixture_wrote",
        "Skips.Unless_yes",
        "Skips.When_no",
        "Tokens.A_time_limit_changes_nothing_else",
        "Tokens.Both_are_cancelled_together",
    ];

    private static readonly Dictionary<string, string> Skipped = new()
    {
        ["Rows.Generic_and_not_serialisable<Box>(box: Box 2)"] = "box 2",
        ["Rows.With_metadata(number: 2)"] = "row 2",
        ["Rows.With_metadata_not_serialisable(box: Box 2)"] = "box 2",
        ["Rows.Without_rows"] = "No data found for XunitV3MtpSample.Rows.Without_rows",
        ["Skips.All_rows"] = "all rows",
        ["Skips.By_an_exception"] = "not there yet",
        ["Skips.By_itself"] = "after it has begun",
        ["Skips.By_itself_where_it_should_differ"] = "not known",
        ["Skips.Rows_when_yes(number: 1)"] = "rows, when Yes",
        ["Skips.Unless_no"] = "unless No",
        ["Skips.When_another_says_so"] = "when another says so",
        ["Skips.When_yes"] = "when Yes",
    };

    private static readonly string[] Explicit =
    [
        "Explicits.Only_when_asked_for",
        "Rows.Generic_and_not_serialisable<Box>(box: Box 5)",
        "Rows.With_metadata(number: 6)",
        "Rows.With_metadata_not_serialisable(box: Box 5)",
    ];

    [Theory]
    [InlineData(TestPlatform.VSTest, "NotExecuted")]
    [InlineData(TestPlatform.Testing, "NotRunnable")]
    public async Task Each_case_has_its_expected_outcome(TestPlatform platform, string notRun)
    {
        var run = (await PlatformRun.WithoutLocalAsync(platform)).PassingV3Tests.Where(result => result.IsOn("Mock"));

        Assert.Equal(OnMock(Passed), run.Names("Passed"));
        Assert.Empty(run.Names("Failed"));
        Assert.Equal(OnMock(Skipped.Keys.Concat(notRun == "NotExecuted" ? Explicit : [])), run.Names("NotExecuted"));
        Assert.Equal(OnMock(Explicit), run.Names(notRun).Intersect(OnMock(Explicit)));
        Assert.All(Skipped, skipped =>
            Assert.Contains(skipped.Value, Result(run, skipped.Key).Message + Result(run, skipped.Key).Output, StringComparison.Ordinal)
        );
        Assert.Equal(Passed.Length + Skipped.Count + Explicit.Length, run.Results.Count);
    }

    [Theory]
    [InlineData(TestPlatform.VSTest)]
    [InlineData(TestPlatform.Testing)]
    public async Task A_row_is_found_by_its_own_trait(TestPlatform platform)
    {
        var run = await PlatformRun.StartAsync(platform, SampleEnvironment.NoLocal, "Size=small&Backend=Mock");

        Assert.Equal(["Rows.With_metadata(number: 1) (Mock): Passed"], run.Outcomes);
    }

    [Fact]
    public async Task Explicit_tests_run_where_they_are_asked_for()
    {
        var run = await PlatformRun.StartAsync(SampleEnvironment.NoLocal, "--filter", Mock, "--explicit", "only");

        Assert.Equal(OnMock(Explicit), run.Names("Passed"));
        Assert.Empty(run.Names("Failed"));
    }

    [Theory]
    [InlineData(TestPlatform.VSTest)]
    [InlineData(TestPlatform.Testing)]
    public async Task What_a_test_writes_is_in_its_output(TestPlatform platform)
    {
        var run = await PlatformRun.WithoutLocalAsync(platform);

        Assert.Contains("written by the test", Result(run, "Injected.Has_what_it_asks_for").Output, StringComparison.Ordinal);
        Assert.Contains("the mock is no real thing", Result(run, "Differences.Only_on_local").Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> OnMock(IEnumerable<string> names) =>
        names.Select(name => $"{name} (Mock)").Order(StringComparer.Ordinal);

    private static SampleResult Result(PlatformRun run, string name) => run.Results.Single(r => r.Name == $"{name} (Mock)");
}
