namespace DynamoObjects.Reliability.Faults;

/// <summary>The checker accepts a correct report and finds each kind of incorrect one.</summary>
public class CopyCheckTests
{
    private static readonly CopyCase OverwriteCase = new(
        [("a", "new"), ("b", "new"), ("c", "new"), ("d", "new")],
        new Dictionary<string, string> { ["b"] = "old", ["z"] = "old" },
        new HashSet<string> { "c" },
        Overwrite: true
    );

    private static readonly Dictionary<string, string> AllItems = new()
    {
        ["a"] = "new",
        ["b"] = "new",
        ["d"] = "new",
        ["z"] = "old",
    };

    private static readonly CopyCase KeepExistingCase = OverwriteCase with { Overwrite = false };

    private static CopyReport CompletedReport { get; } = new(true, new CopyResult(4, 3, 0, 0, 1), ["c"], null);

    private static CopyReport InterruptedReport { get; } = new(false, new CopyResult(2, 2, 0, 0, 0), [], null);

    [Fact]
    public void A_correct_report_is_accepted()
    {
        Assert.Null(Find(CompletedReport, AllItems));
        Assert.Null(Find(InterruptedReport, AllItems));
        Assert.Null(Find(InterruptedReport, With("d", null)));
        Assert.Null(Find(new CopyReport(false, null, [], null), OverwriteCase.Before));
        Assert.Null(
            CopyCheck.FindViolation(KeepExistingCase, CompletedReport with { Counts = new(4, 2, 1, 0, 1) }, With("b", "old"), inOrder: true)
        );
    }

    [Fact]
    public void A_missing_copied_item_is_found()
    {
        Assert.StartsWith("Lost: d counts", Find(CompletedReport, With("d", null)), StringComparison.Ordinal);
        Assert.StartsWith("Lost: b counts", Find(CompletedReport, With("b", "old")), StringComparison.Ordinal);
        Assert.StartsWith("Lost: a counts", Find(InterruptedReport, With("a", null)), StringComparison.Ordinal);
        Assert.StartsWith("Lost: 2 items count", Find(InterruptedReport, OverwriteCase.Before, inOrder: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_item_that_was_replaced_is_found() =>
        Assert.StartsWith(
            "Torn: ",
            CopyCheck.FindViolation(KeepExistingCase, CompletedReport, AllItems, inOrder: true),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_item_that_disappeared_is_found() => Assert.Equal("Lost: the target had z.", Find(CompletedReport, With("z", null)));

    [Fact]
    public void An_item_and_a_text_that_no_writer_wrote_are_found()
    {
        Assert.StartsWith("The target has x", Find(CompletedReport, With("x", "new")), StringComparison.Ordinal);
        Assert.StartsWith("Torn: ", Find(CompletedReport, With("a", "other")), StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_that_are_not_the_items_that_cannot_be_written_are_found()
    {
        Assert.Equal(
            "c cannot be written, and is not reported.",
            Find(CompletedReport with { Counts = new(4, 4, 0, 0, 0), Failures = [] }, AllItems)
        );
        Assert.NotNull(Find(CompletedReport with { Counts = new(4, 2, 0, 0, 2), Failures = ["c", "d"] }, With("d", null)));
        Assert.NotNull(Find(CompletedReport with { Counts = new(4, 2, 0, 0, 2), Failures = ["c", "c"] }, AllItems));
    }

    [Fact]
    public void Wrong_counts_are_found()
    {
        Assert.NotNull(Find(CompletedReport with { Counts = new(4, 2, 0, 0, 1) }, AllItems));
        Assert.NotNull(Find(CompletedReport with { Counts = new(3, 3, 0, 0, 0), Failures = [] }, AllItems));
    }

    [Fact]
    public void A_copy_that_is_reported_as_not_started_but_was_started_is_found() =>
        Assert.StartsWith("It is reported as not started", Find(new CopyReport(false, null, [], null), AllItems), StringComparison.Ordinal);

    private static string? Find(CopyReport report, IReadOnlyDictionary<string, string> target, bool inOrder = true) =>
        CopyCheck.FindViolation(OverwriteCase, report, target, inOrder);

    private static Dictionary<string, string> With(string key, string? text)
    {
        var changed = new Dictionary<string, string>(AllItems);
        changed.Remove(key);
        if (text is not null)
            changed[key] = text;
        return changed;
    }
}
