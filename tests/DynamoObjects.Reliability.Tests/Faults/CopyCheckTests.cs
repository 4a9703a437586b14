namespace DynamoObjects.Reliability.Faults;

/// <summary>The checker itself: it accepts a true report, and finds each way in which one is not.</summary>
public class CopyCheckTests
{
    private static readonly CopyCase Replacing = new(
        [("a", "new"), ("b", "new"), ("c", "new"), ("d", "new")],
        new Dictionary<string, string> { ["b"] = "old", ["z"] = "old" },
        new HashSet<string> { "c" },
        Overwrite: true
    );

    private static readonly Dictionary<string, string> Whole = new()
    {
        ["a"] = "new",
        ["b"] = "new",
        ["d"] = "new",
        ["z"] = "old",
    };

    private static readonly CopyCase Keeping = Replacing with { Overwrite = false };

    private static CopyReport Ended { get; } = new(true, new CopyResult(4, 3, 0, 0, 1), ["c"], null);

    private static CopyReport Interrupted { get; } = new(false, new CopyResult(2, 2, 0, 0, 0), [], null);

    [Fact]
    public void A_true_report_is_accepted()
    {
        Assert.Null(Find(Ended, Whole));
        Assert.Null(Find(Interrupted, Whole));
        Assert.Null(Find(Interrupted, With("d", null)));
        Assert.Null(Find(new CopyReport(false, null, [], null), Replacing.Before));
        Assert.Null(CopyCheck.FindBreach(Keeping, Ended with { Counts = new(4, 2, 1, 0, 1) }, With("b", "old"), inOrder: true));
    }

    [Fact]
    public void A_copied_item_that_is_absent_is_found()
    {
        Assert.StartsWith("Lost: d counts", Find(Ended, With("d", null)), StringComparison.Ordinal);
        Assert.StartsWith("Lost: b counts", Find(Ended, With("b", "old")), StringComparison.Ordinal);
        Assert.StartsWith("Lost: a counts", Find(Interrupted, With("a", null)), StringComparison.Ordinal);
        Assert.StartsWith("Lost: 2 items count", Find(Interrupted, Replacing.Before, inOrder: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_item_that_was_replaced_is_found() =>
        Assert.StartsWith("Torn: ", CopyCheck.FindBreach(Keeping, Ended, Whole, inOrder: true), StringComparison.Ordinal);

    [Fact]
    public void An_item_that_was_there_and_is_gone_is_found() => Assert.Equal("Lost: the target had z.", Find(Ended, With("z", null)));

    [Fact]
    public void An_item_of_nobody_and_a_text_of_nobody_are_found()
    {
        Assert.StartsWith("The target has x", Find(Ended, With("x", "new")), StringComparison.Ordinal);
        Assert.StartsWith("Torn: ", Find(Ended, With("a", "other")), StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_that_are_not_the_items_that_cannot_be_written_are_found()
    {
        Assert.Equal("c cannot be written, and is not reported.", Find(Ended with { Counts = new(4, 4, 0, 0, 0), Failures = [] }, Whole));
        Assert.NotNull(Find(Ended with { Counts = new(4, 2, 0, 0, 2), Failures = ["c", "d"] }, With("d", null)));
        Assert.NotNull(Find(Ended with { Counts = new(4, 2, 0, 0, 2), Failures = ["c", "c"] }, Whole));
    }

    [Fact]
    public void Wrong_counts_are_found()
    {
        Assert.NotNull(Find(Ended with { Counts = new(4, 2, 0, 0, 1) }, Whole));
        Assert.NotNull(Find(Ended with { Counts = new(3, 3, 0, 0, 0), Failures = [] }, Whole));
    }

    [Fact]
    public void A_copy_that_says_it_was_not_begun_and_was_is_found() =>
        Assert.StartsWith("It says that it was not begun", Find(new CopyReport(false, null, [], null), Whole), StringComparison.Ordinal);

    private static string? Find(CopyReport report, IReadOnlyDictionary<string, string> target, bool inOrder = true) =>
        CopyCheck.FindBreach(Replacing, report, target, inOrder);

    private static Dictionary<string, string> With(string key, string? text)
    {
        var changed = new Dictionary<string, string>(Whole);
        changed.Remove(key);
        if (text is not null)
            changed[key] = text;
        return changed;
    }
}
