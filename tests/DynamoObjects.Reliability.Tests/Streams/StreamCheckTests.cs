namespace DynamoObjects.Reliability.Streams;

/// <summary>The checker accepts a complete stream, and finds each kind of broken one.</summary>
public class StreamCheckTests
{
    private static readonly Change[] AllChanges =
    [
        new(1, "INSERT", "a", null, "1"),
        new(2, "INSERT", "b", null, "2"),
        new(5, "MODIFY", "a", "1", "3"),
        new(6, "REMOVE", "b", "2", null),
        new(7, "MODIFY", "a", "3", "4"),
    ];

    [Fact]
    public void A_complete_stream_is_accepted() => Assert.Null(Check(AllChanges));

    [Fact]
    public void A_lost_record_is_found() =>
        Assert.All(AllChanges, lost => Assert.NotNull(Check(AllChanges.Where(change => change != lost))));

    [Fact]
    public void A_lost_last_record_of_an_item_that_is_gone_again_is_found()
    {
        (string, string?)[] written = [("a", "1"), ("b", "2"), ("a", "3"), ("b", null), ("a", "4"), ("c", "5"), ("c", null)];

        Assert.Equal("Lost: '5' was written to c.", StreamCheck.FindViolation(AllChanges, written, Contents("4")));
    }

    [Fact]
    public void A_duplicate_record_is_found()
    {
        Assert.StartsWith("Twice: ", Check([.. AllChanges, AllChanges[^1]]), StringComparison.Ordinal);
        Assert.All(AllChanges, again => Assert.NotNull(Check([.. AllChanges, again with { Sequence = 8 }])));
    }

    [Fact]
    public void Records_out_of_order_are_found()
    {
        Assert.StartsWith("Out of order: ", Check([AllChanges[1], AllChanges[0], .. AllChanges[2..]]), StringComparison.Ordinal);
        Change[] swapped = [AllChanges[2] with { Sequence = 1 }, AllChanges[0] with { Sequence = 2 }];
        Assert.StartsWith("The old image ", Check(swapped), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_image_that_is_not_the_new_image_before_it_is_found() =>
        Assert.StartsWith("The old image ", Check(WithLast(AllChanges[4] with { Old = "1" })), StringComparison.Ordinal);

    [Fact]
    public void A_wrong_name_is_found() =>
        Assert.StartsWith("The name should be MODIFY", Check(WithLast(AllChanges[4] with { Name = "INSERT" })), StringComparison.Ordinal);

    [Fact]
    public void A_record_without_a_write_is_found()
    {
        var foreign = new Change(8, "MODIFY", "a", "4", "6");

        Assert.StartsWith("Nobody wrote it: ", Check([.. AllChanges, foreign], "6"), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_contents_than_the_stream_ends_with_are_found() =>
        Assert.StartsWith("The table has '9' for a", Check(AllChanges, "9"), StringComparison.Ordinal);

    private static string? Check(IEnumerable<Change> changes, string last = "4") =>
        StreamCheck.FindViolation([.. changes], AllChanges.Select(change => (change.Id, change.New)), Contents(last));

    private static Change[] WithLast(Change last) => [.. AllChanges[..4], last];

    private static Dictionary<string, string> Contents(string last) => new() { ["a"] = last };
}
