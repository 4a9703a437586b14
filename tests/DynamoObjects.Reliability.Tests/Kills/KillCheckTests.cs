namespace DynamoObjects.Reliability.Kills;

/// <summary>The checker itself: it accepts what a save may leave, and finds each way to lose or tear a write.</summary>
public class KillCheckTests
{
    private const int Saved = 5;
    private const int Acknowledged = 8;

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(9)]
    public void All_writes_up_to_any_after_the_save_are_accepted(int count) => Assert.Null(Check(Enumerable.Range(0, count)));

    [Fact]
    public void A_write_that_was_saved_and_is_absent_is_found()
        => Assert.Equal("Lost: 5 writes of ann were saved, and 4 are there.", Check(Enumerable.Range(0, 4)));

    [Fact]
    public void An_empty_table_is_found() => Assert.StartsWith("Lost: ", Check([]), StringComparison.Ordinal);

    [Fact]
    public void A_missing_write_before_others_is_found()
    {
        for (var gone = 0; gone < 7; gone++)
        {
            var numbers = Enumerable.Range(0, 8).Where(number => number != gone);
            Assert.StartsWith($"Torn: write {gone} of ann is missing", Check(numbers), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(0)]
    public void Half_a_transaction_is_found(int counter)
        => Assert.Equal($"Torn: the counter of ann is {counter}, and its last transaction 7.", Check(Enumerable.Range(0, 8), counter));

    [Fact]
    public void More_writes_than_were_sent_are_found()
        => Assert.EndsWith("but 10 are there.", Check(Enumerable.Range(0, 10)), StringComparison.Ordinal);

    [Fact]
    public void Writers_are_apart()
    {
        var stored = new StoredWrites(Enumerable.Range(0, 3).Select(number => new Writer("bob").Item(number)));

        Assert.StartsWith("Lost: ", KillCheck.FindBreach(stored, "ann", 1, 3), StringComparison.Ordinal);
        Assert.StartsWith("Torn: the counter of bob is 0", KillCheck.FindBreach(stored, "bob", 1, 3), StringComparison.Ordinal);
    }

    private static string? Check(IEnumerable<int> numbers, int? counter = null)
    {
        var (writer, all) = (new Writer("ann"), numbers.ToList());
        var last = counter ?? all.LastOrDefault(number => number % 2 == 1);
        var items = all.Select(writer.Item);
        return KillCheck.FindBreach(new StoredWrites(last == 0 ? items : items.Append(writer.Counter(last))), "ann", Saved, Acknowledged);
    }
}
