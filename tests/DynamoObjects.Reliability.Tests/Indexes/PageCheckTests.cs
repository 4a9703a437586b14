namespace DynamoObjects.Reliability.Indexes;

/// <summary>The checker accepts a page that a single moment explains, and finds each kind of other page.</summary>
public class PageCheckTests
{
    private static readonly MoveScript Script = new(
        0,
        [
            new(On("10-0", "x"), On("20-1", "x"), MoveKind.Put),
            new(On("30-0", "x"), null, MoveKind.Update),
            new(null, default(Place), MoveKind.Put),
            new(default(Place), On("40-1", "y"), MoveKind.Put),
        ]
    );

    private static readonly Entry[][] Moments =
    [
        [],
        [new(0, 1, "10-0", "x"), new(1, 1, "20-1", "x")],
        [new(0, 2, "30-0", "x"), new(1, 1, "20-1", "x")],
        [new(0, 2, "30-0", "x")],
        [new(1, 4, "40-1", "y")],
    ];

    [Fact]
    public void A_script_lists_the_items_after_each_move()
    {
        Assert.All(Moments.Index(), moment => Assert.Equal(moment.Item, Script.GetEntries(moment.Index)));
        Assert.Equal([new(0, 5, "10-0", "x"), new(1, 5, "20-1", "x")], Script.GetEntries(5));
    }

    [Fact]
    public void A_page_is_a_state_of_the_table_during_its_read()
    {
        for (var seen = 0; seen < Moments.Length; seen++)
        {
            for (var before = 0; before < Moments.Length; before++)
            {
                for (var after = before; after < Moments.Length; after++)
                    Assert.Equal(seen >= before && seen <= after, Find(Moments[seen], before, after) is null);
            }
        }
    }

    [Fact]
    public void A_duplicate_item_is_found() =>
        Assert.StartsWith("index: twice: ", Find([.. Moments[1], new(0, 2, "30-0", "x")], 1, 2), StringComparison.Ordinal);

    [Fact]
    public void A_missing_item_is_found() =>
        Assert.All(Moments[2], shown => Assert.StartsWith("index: missing: ", Find([shown], 1, 2), StringComparison.Ordinal));

    [Fact]
    public void A_page_that_misses_an_acknowledged_move_is_found() =>
        Assert.StartsWith("index: stale: ", Find(Moments[1], 2, 3), StringComparison.Ordinal);

    [Fact]
    public void Half_a_transaction_is_found() =>
        Assert.StartsWith("index: torn: ", Find([Moments[3][0], Moments[4][0]], 3, 4), StringComparison.Ordinal);

    [Fact]
    public void An_item_on_a_shelf_of_another_move_is_found() =>
        Assert.StartsWith("index: torn: ", Find([new(0, 2, "10-0", "x"), Moments[2][1]], 1, 2), StringComparison.Ordinal);

    [Fact]
    public void A_page_covers_only_its_part()
    {
        var page = new IndexPage("index", true, [Moments[2][0]], entry => entry.Shelf == "30-0");

        Assert.Null(PageCheck.FindViolation(page, [Script], [2], [2]));
        Assert.NotNull(PageCheck.FindViolation(page with { Entries = [] }, [Script], [2], [2]));
    }

    private static string? Find(Entry[] entries, int before, int after) =>
        PageCheck.FindViolation(new IndexPage("index", true, entries, _ => true), [Script], [before], [after]);

    private static Place On(string shelf, string owner) => new(true, shelf, owner);
}
