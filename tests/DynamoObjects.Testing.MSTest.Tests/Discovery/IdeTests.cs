namespace DynamoObjects.Testing.MSTest.Tests.Discovery;

/// <summary>Cases that an IDE has discovered, with the data that MSTest has serialized.</summary>
public class IdeTests
{
    private const string Both = "Mock,Local";
    private const string SkippedMessage = "DYNT001: DYNAMO_BACKENDS=Mock excludes Local.";

    [Theory]
    [InlineData("Methods", "Mock")]
    [InlineData("Methods", "Local")]
    [InlineData("Rows", "Mock")]
    [InlineData("Rows", "Local")]
    public async Task A_case_has_one_id_whatever_is_selected(string testClass, string selection)
    {
        var all = await IdeSession.DiscoverAsync(testClass, Both);
        var selected = await IdeSession.DiscoverAsync(testClass, selection);

        Assert.NotEmpty(selected);
        Assert.All(selected, found => Assert.Equal(all[found.Key], found.Value));
        Assert.Contains(selected.Values, name => name.EndsWith($"({selection})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tests_discovered_on_both_backends_run_on_the_backend_selected_later()
    {
        var lines = await IdeSession.DiscoverThenRunAsync("Methods", Both, "Mock");

        string[] onBoth =
        [
            "A name of its own",
            "Everything_is_given",
            "Only_right_on_local",
            "Retried",
            "Returns_a_value_task",
            "Sees_its_own_table",
            "With_a_time_limit",
        ];
        Assert.Equal(
            onBoth
                .Append("Mock_only")
                .Select(name => $"Passed {name} (Mock)")
                .Append("Passed Plain")
                .Concat(onBoth.Append("Inconclusive").Append("Local_only").Select(name => $"Skipped {name} (Local) DYNT001"))
                .Append("Skipped Inconclusive (Mock) Assert.Inconclusive. cannot say")
                .Append("Skipped Skipped (Local) not today")
                .Append("Skipped Skipped (Mock) not today")
                .Order(StringComparer.Ordinal),
            lines.Select(line => line.Replace(SkippedMessage, "DYNT001", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        Assert.Single(lines, line => line.EndsWith(SkippedMessage, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_discovered_on_both_backends_run_with_their_values_on_the_backend_selected_later()
    {
        var lines = await IdeSession.DiscoverThenRunAsync("Rows", Both, "Mock");

        Assert.Equal(
            29,
            lines.Count(line => line.StartsWith("Passed", StringComparison.Ordinal) && line.EndsWith("(Mock)", StringComparison.Ordinal))
        );
        Assert.Equal(
            25,
            lines.Count(line =>
                line.StartsWith("Skipped", StringComparison.Ordinal) && line.EndsWith("(Local) DYNT001", StringComparison.Ordinal)
            )
        );
        Assert.Single(lines, line =>
            line.StartsWith("Skipped", StringComparison.Ordinal) && line.EndsWith($"(Local) {SkippedMessage}", StringComparison.Ordinal)
        );
        Assert.Equal(
            4,
            lines.Count(line =>
                line.EndsWith("not this row", StringComparison.Ordinal) || line.EndsWith("not this one", StringComparison.Ordinal)
            )
        );
        Assert.Equal(29 + 26 + 4, lines.Count);
    }

    [Fact]
    public async Task Tests_discovered_only_on_the_mock_run_there_when_both_are_selected_later()
    {
        var lines = await IdeSession.DiscoverThenRunAsync("Methods", "Mock", Both);

        Assert.Equal(9, lines.Count(line => line.StartsWith("Passed", StringComparison.Ordinal)));
        Assert.Equal(
            ["Skipped Local_only (Local)"],
            lines.Where(line => line.Contains("(Local)", StringComparison.Ordinal)).Select(line => line.Split(" DYNT001", 2)[0])
        );
    }
}
