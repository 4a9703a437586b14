using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>Reads a page of items: range, limit, 1 MB, filter, projection, last key, size.</summary>
internal sealed class PageReader
{
    /// <summary>A page ends with the item that makes its size, before filter and projection, reach this limit.</summary>
    /// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html</remarks>
    private const long PageBytes = 1024 * 1024;

    /// <summary>The version of the table to read, which concurrent writes do not affect.</summary>
    public required TableVersion Table { get; init; }

    /// <summary>The index of <see cref="Table"/> to read, if any.</summary>
    public required SecondaryIndex? Index { get; init; }

    public required KeyBounds Bounds { get; init; }

    public bool Forward { get; init; } = true;

    /// <summary>The last key of the previous page.</summary>
    public Item? After { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    public Condition? Filter { get; init; }

    public Projection? Projection { get; init; }

    public bool IsCountOnly { get; init; }

    /// <summary>Whether a local index fetches attributes from the table that it does not project.</summary>
    public bool FetchesFromTable { get; init; }

    /// <summary>The bytes that the page has already read from other ranges.</summary>
    public long BytesBefore { get; init; }

    public Page Read()
    {
        var tree = Index?.Items ?? Table.Items;
        var order = tree.Order;
        var end = Forward ? Bounds.To : Bounds.From;
        var cursor = tree.Read(Start(order), Forward);
        var items = new List<Item>();
        var (count, scanned) = (0, 0);
        var (bytes, blocks) = (0L, 0L);
        while (cursor.MoveNext())
        {
            var stored = cursor.Item;
            if (order.Compare(cursor.Hash, stored, end) > 0 == Forward)
                break;
            var view = Index is null ? stored : Index.View(stored);
            scanned++;
            bytes += ItemSize.Measure(view);
            // AWS charges what it fetches before the filter.
            if (FetchesFromTable)
                blocks += Blocks(stored);
            if (Filter is null || Filter.Evaluate(view))
            {
                count++;
                if (FetchesFromTable)
                    view = stored;
                if (!IsCountOnly)
                    items.Add(Projection is null ? view : Projection.Apply(view));
            }

            if (scanned == Limit || BytesBefore + bytes >= PageBytes)
                return new Page(items, count, scanned, order.GetKey(stored), bytes, blocks);
        }

        return new Page(items, count, scanned, null, bytes, blocks);
    }

    private Position Start(ItemOrder order) =>
        After is null
            ? Forward
                ? Bounds.From
                : Bounds.To
            : new Position(order.GetHash(After), After, IsAfter: Forward);

    private static long Blocks(Item item) => (ItemSize.Measure(item) + 4095) / 4096;
}
