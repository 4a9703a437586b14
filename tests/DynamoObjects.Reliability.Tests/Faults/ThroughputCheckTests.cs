namespace DynamoObjects.Reliability.Faults;

/// <summary>The checker accepts a correct report and finds each kind of incorrect one.</summary>
public class ThroughputCheckTests
{
    private static readonly TableUnits Before = Units(5, 4, 3);

    private static TableThroughput Stock { get; } = new TableThroughput("stock", 5, 4).WithoutOtherIndexes().WithIndex("by-place", read: 3);

    [Fact]
    public void A_correct_report_is_accepted()
    {
        Assert.Null(Find(Before, mayBeUnknown: false));
        Assert.Null(Find(Units(20, 20, 20), mayBeUnknown: false, Stock));
        Assert.Null(Find(Units(5, 4, 20), mayBeUnknown: false, Stock));
        Assert.Null(Find(Before, mayBeUnknown: true, Stock));
    }

    [Theory]
    [InlineData(20, 4, 3)]
    [InlineData(5, 20, 3)]
    [InlineData(5, 4, 20)]
    public void A_table_that_is_neither_restored_nor_reported_is_found(long read, long write, long indexRead) =>
        Assert.StartsWith("Not restored", Find(Units(read, write, indexRead), mayBeUnknown: true), StringComparison.Ordinal);

    [Fact]
    public void Wrong_units_are_found()
    {
        var wrong = new TableThroughput("stock", 6, 4).WithoutOtherIndexes().WithIndex("by-place", read: 3);
        var tooFew = new TableThroughput("stock", 5, 4).WithoutOtherIndexes();

        Assert.NotNull(Find(Units(20, 20, 20), mayBeUnknown: false, wrong));
        Assert.NotNull(Find(Units(20, 20, 20), mayBeUnknown: false, tooFew));
    }

    [Fact]
    public void A_table_that_is_restored_but_reported_as_not_restored_is_found() =>
        Assert.StartsWith("Reported as not restored", Find(Before, mayBeUnknown: false, Stock), StringComparison.Ordinal);

    private static string? Find(TableUnits after, bool mayBeUnknown, params TableThroughput[] notRestored) =>
        ThroughputCheck.FindViolation(Before, after, notRestored, mayBeUnknown);

    private static TableUnits Units(long read, long write, long indexRead) =>
        new(
            new Dictionary<(string, string?), (long, long)> { [("stock", null)] = (read, write), [("stock", "by-place")] = (indexRead, 2) }
        );
}
