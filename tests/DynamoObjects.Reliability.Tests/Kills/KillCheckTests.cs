using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Kills;

/// <summary>The checker accepts every valid result of a save, and finds each kind of lost or torn write.</summary>
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
    public void A_missing_write_that_was_saved_is_found() =>
        Assert.Equal("Lost: 5 writes of ann were saved, and 4 are there.", Check(Enumerable.Range(0, 4)));

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
    [InlineData(5, 30)]
    [InlineData(9, 30)]
    [InlineData(5, 1)]
    [InlineData(0, 0)]
    public void Half_a_transaction_is_found(int counter, int count)
    {
        var writer = new Writer("ann");
        var counters = writer.GetCounterItems(counter).Take(count).Concat(writer.GetCounterItems(7).Skip(Math.Max(1, count)));

        Assert.StartsWith("Torn: the counters of ann are ", Check(Enumerable.Range(0, 8), counters), StringComparison.Ordinal);
    }

    [Fact]
    public void More_writes_than_were_sent_are_found() =>
        Assert.EndsWith("but 10 are stored.", Check(Enumerable.Range(0, 10)), StringComparison.Ordinal);

    [Fact]
    public void Writers_are_independent()
    {
        var stored = new StoredWrites(Enumerable.Range(0, 3).Select(number => new Writer("bob").Item(number)));

        Assert.StartsWith("Lost: ", KillCheck.FindViolation(stored, "ann", 1, 3), StringComparison.Ordinal);
        Assert.StartsWith("Torn: the counters of bob are []", KillCheck.FindViolation(stored, "bob", 1, 3), StringComparison.Ordinal);
    }

    private static string? Check(IEnumerable<int> numbers, IEnumerable<Dictionary<string, AttributeValue>>? counters = null)
    {
        var (writer, all) = (new Writer("ann"), numbers.ToList());
        var last = all.LastOrDefault(number => number % 2 == 1);
        counters ??= last == 0 ? [] : writer.GetCounterItems(last);
        return KillCheck.FindViolation(new StoredWrites([.. all.Select(writer.Item), .. counters]), "ann", Saved, Acknowledged);
    }
}
