using static DynamoObjects.Testing.Xunit.Tests.SampleRun;

namespace DynamoObjects.Testing.Xunit.Tests.Discovery;

/// <summary>Exact lists: they fail if discovery or serialization loses a case, while the sample's own run would still
/// succeed.</summary>
public class DiscoveryTests
{
    private static readonly string[] TheoryCases =
    [
        "Theories.Class(letter: \"a\")",
        "Theories.Class(letter: \"b\")",
        "Theories.Default_after_the_given(letter: \"a\")",
        "Theories.Default_after_the_given(letter: \"b\", number: 7)",
        "Theories.Generic<Int32>(value: 5)",
        "Theories.Generic<String>(value: \"five\")",
        "Theories.Inline(number: 1)",
        "Theories.Inline(number: 2)",
        "Theories.Member(number: 1, text: \"one\")",
        "Theories.Member(number: 2, text: \"two\")",
        "Theories.Not_serialisable(box: Box 1)",
        "Theories.Not_serialisable(box: Box 2)",
        "Theories.Not_serialisable(box: Box 3)",
        "Theories.Rest(letter: \"a\", numbers: [1, 2, 3])",
        "Theories.Skipped_row(number: 1)",
    ];

    [Fact]
    public async Task Every_case_of_the_mock_runs_under_its_own_name()
    {
        var run = await StartAsync(SampleEnvironment.NoLocal, "Backend=Mock&Kind!=Failing&FullyQualifiedName!~MoreSample");

        Assert.Equal(
            TheoryCases
                .Concat([
                    "A name of its own",
                    "Facts.Everything_is_given",
                    "Facts.Mock_only",
                    "Differences.Only_on_local",
                    "Differences.Each_row_differs(number: 1)",
                    "Differences.Each_row_differs(number: 2)",
                    "FirstStore.Sees_its_own_item",
                    "SecondStore.Sees_its_own_item",
                ])
                .Select(name => $"{name} (Mock)")
                .Order(StringComparer.Ordinal),
            run.Names("Passed")
        );
        Assert.Equal(["Facts.Skipped (Mock)", "Theories.Skipped_row(number: 2) (Mock)"], run.Names("NotExecuted"));
        Assert.Equal(25, run.Results.Count);
    }

    [Fact]
    public async Task A_selected_backend_is_the_only_one_found()
    {
        var run = (await SampleRuns.OnMockAsync()).Regular;

        Assert.Equal(26, run.Results.Count);
        Assert.DoesNotContain(run.Results, r => r.Name.EndsWith("(Local)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_selection_that_is_not_a_backend_fails_every_test_with_the_reason()
    {
        var run = await StartAsync(SampleEnvironment.With("DYNAMO_BACKENDS", "Mok"), "FullyQualifiedName~FirstStore");

        var result = Assert.Single(run.Results);
        Assert.Equal("Failed", result.Outcome);
        Assert.Contains("'Mok' is not a backend", result.Message, StringComparison.Ordinal);
    }
}
