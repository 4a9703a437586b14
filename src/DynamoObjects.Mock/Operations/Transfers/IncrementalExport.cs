using System.Globalization;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Exports the items that differ between two states of a table: each once, with its last change.</summary>
/// <param name="states">The states of the table at the end of each second with a write, the oldest first: the first is the one before
/// the period, the last is the one at its end.</param>
/// <param name="filter">The items and attributes to export.</param>
/// <param name="hasOldImages">Whether to export the items as they were before the period.</param>
internal sealed class IncrementalExport(
    IReadOnlyList<(DateTimeOffset Until, TableVersion State)> states,
    ExportFilter filter,
    bool hasOldImages
)
{
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly TableVersion _before = states[0].State;
    private readonly TableVersion _after = states[^1].State;
    private readonly KeyBounds _bounds = filter.GetBounds(states[^1].State.Items, states[^1].State.Definition.Key) ?? KeyBounds.All;

    public List<ExportedFile> Write(ExportFolder folder, string format) =>
        [folder.WriteData(ExportFormats.GetExtension(format), stream => Write(stream, format))];

    private long Write(Stream stream, string format)
    {
        using var lines = ExportLines.Create(format, stream);
        var count = 0L;
        var order = _after.Items.Order;
        var before = new Reader(_before.Items, _bounds);
        var after = new Reader(_after.Items, _bounds);
        while (before.Item is not null || after.Item is not null)
        {
            var place = Reader.Compare(order, before, after);
            var old = place <= 0 ? before.Item : null;
            var changed = place >= 0 ? after.Item : null;
            if (old is not null)
                before.MoveNext();
            if (changed is not null)
                after.MoveNext();
            if (Equals(old, changed) || !filter.Accepts((changed ?? old)!))
                continue;
            Write(lines, order, old, changed);
            count++;
        }

        return count;
    }

    private void Write(ExportLines lines, ItemOrder order, Item? old, Item? changed)
    {
        var key = order.GetKey((changed ?? old)!);
        var written = Value.Number(DynamoNumber.FromCanonical(GetWriteTime(key, changed).ToString(CultureInfo.InvariantCulture)));
        var parts = new List<(string, Item)>
        {
            ("Metadata", Item.Create(new ItemAttribute("WriteTimestampMicros", written))),
            ("Keys", key),
        };
        if (old is not null && hasOldImages)
            parts.Add(("OldImage", filter.Apply(old)));
        if (changed is not null)
            parts.Add(("NewImage", filter.Apply(changed)));
        lines.Write([.. parts]);
    }

    /// <summary>Finds the second in which an item was written last.</summary>
    private long GetWriteTime(Item key, Item? last)
    {
        for (var at = states.Count - 2; at >= 0; at--)
        {
            var (until, state) = states[at];
            if (!Equals(state.Items.Find(key), last))
                return until.ToUnixTimeSeconds() * MicrosecondsPerSecond;
        }

        return states[0].Until.ToUnixTimeSeconds() * MicrosecondsPerSecond;
    }

    /// <summary>Reads the items of a state in order.</summary>
    private sealed class Reader
    {
        private readonly ItemOrder _order;
        private readonly ItemCursor _cursor;
        private readonly Position _end;

        public Reader(ItemTree items, KeyBounds bounds)
        {
            _order = items.Order;
            _cursor = items.Read(bounds.From, forward: true);
            _end = bounds.To;
            MoveNext();
        }

        /// <summary>The current item; <see langword="null"/> at the end.</summary>
        public Item? Item { get; private set; }

        public void MoveNext() => Item = _cursor.MoveNext() && _order.Compare(_cursor.Hash, _cursor.Item, _end) < 0 ? _cursor.Item : null;

        /// <summary>Compares the current items of two readers; a reader at its end is behind all items.</summary>
        public static int Compare(ItemOrder order, Reader left, Reader right)
        {
            if (left.Item is null || right.Item is null)
                return left.Item is null ? 1 : -1;
            var hashes = left._cursor.Hash.CompareTo(right._cursor.Hash);
            return hashes != 0 ? hashes : order.Compare(left.Item, right.Item);
        }
    }
}
