using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Indexes;

/// <summary>The checker finds each kind of difference between an index and its table.</summary>
public class IndexContentsTests
{
    private static readonly Dictionary<string, AttributeValue>[] Table =
    [
        Item(1, "10", "x"),
        Item(2, "20", "x"),
        Item(3, "30", null),
        Item(4, null, "x"),
    ];

    [Fact]
    public void The_items_that_have_its_keys_are_accepted()
    {
        Assert.Null(Find("by-shelf", Table[..3]));
        Assert.Null(Find("by-owner", Table[..2]));
        Assert.Null(Find("of-shelf", [.. Table[..3].Select(item => Only(item, "room", "number", "shelf"))]));
        var owned = Table.Where(item => item.ContainsKey("owner"));
        Assert.Null(Find("by-owner-here", [.. owned.Select(item => Only(item, "room", "number", "owner", "version"))]));
    }

    [Fact]
    public void A_missing_entry_is_found() =>
        Assert.StartsWith("by-shelf lacks 1 of its entries: ", Find("by-shelf", Table[..2]), StringComparison.Ordinal);

    [Fact]
    public void A_duplicate_entry_is_found() =>
        Assert.Contains("has an extra or duplicate entry", Find("by-owner", [Table[0], Table[1], Table[1]]), StringComparison.Ordinal);

    [Fact]
    public void An_entry_of_an_earlier_write_is_found() =>
        Assert.StartsWith("by-owner has an extra or duplicate entry", Find("by-owner", [Table[0], Item(2, "15", "x")]), StringComparison.Ordinal);

    [Fact]
    public void Too_few_or_too_many_attributes_are_found()
    {
        Assert.NotNull(Find("by-owner", [Table[0], Only(Table[1], "room", "number", "owner", "shelf")]));
        Assert.NotNull(Find("of-shelf", Table[..3]));
    }

    [Fact]
    public void Entries_out_of_order_are_found() =>
        Assert.StartsWith("by-owner has number 1", Find("by-owner", [Table[1], Table[0]]), StringComparison.Ordinal);

    private static string? Find(string index, IReadOnlyList<Dictionary<string, AttributeValue>> found) =>
        IndexContents.FindViolation(IndexedTable.Indexes.Single(one => one.Name == index), Table, found);

    private static Dictionary<string, AttributeValue> Only(Dictionary<string, AttributeValue> item, params string[] names) =>
        names.ToDictionary(name => name, name => item[name]);

    private static Dictionary<string, AttributeValue> Item(int number, string? shelf, string? owner)
    {
        var item = new Dictionary<string, AttributeValue>
        {
            ["room"] = new("r"),
            ["number"] = new() { N = $"{number}" },
            ["version"] = new() { N = "1" },
        };
        if (shelf is not null)
            item["shelf"] = new(shelf);
        if (owner is not null)
            item["owner"] = new(owner);
        return item;
    }
}
