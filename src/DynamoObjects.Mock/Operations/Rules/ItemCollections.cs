using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>The size of the items that share a hash key, which a table with local indexes reports on request.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections</remarks>
internal static class ItemCollections
{
    private const double BytesPerGB = 1024.0 * 1024 * 1024;

    /// <summary>Reports the collection of a written item, if it is wanted and the table has local indexes.</summary>
    public static ItemCollectionMetrics? Of(ReturnItemCollectionMetrics? wanted, Table table, Item key)
    {
        if (wanted is null || wanted.Value != "SIZE" || Array.TrueForAll(table.Indexes, i => i.Definition.IsGlobal))
            return null;
        var hashKey = key.Only(table.Key.HashNames);
        var least = Math.Floor(Size(table, hashKey) / BytesPerGB);
        return new ItemCollectionMetrics
        {
            ItemCollectionKey = SdkValues.ToSdk(hashKey),
            SizeEstimateRangeGB = [least, least + 1],
        };
    }

    /// <summary>Reports the collections that several writes touched, by table.</summary>
    public static Dictionary<string, List<ItemCollectionMetrics>>? Of(
        ReturnItemCollectionMetrics? wanted, IEnumerable<(string TableName, ItemWrite Write)> writes)
    {
        if (wanted is null || wanted.Value != "SIZE")
            return null;
        var metrics = new Dictionary<string, List<ItemCollectionMetrics>>();
        foreach (var (name, write) in writes.DistinctBy(w => (w.TableName, w.Write.Key.Only(w.Write.Table.Key.HashNames))))
        {
            if (Of(wanted, write.Table, write.Key) is not { } one)
                continue;
            if (!metrics.TryGetValue(name, out var ofTable))
                metrics[name] = ofTable = [];
            ofTable.Add(one);
        }
        return metrics;
    }

    private static long Size(Table table, Item hashKey)
    {
        var order = table.Items.Order;
        var hash = order.HashOf(hashKey);
        var end = new Position(hash, hashKey, IsAfter: true);
        var cursor = table.Items.Read(new Position(hash, hashKey, IsAfter: false), forward: true);
        var bytes = 0L;
        while (cursor.MoveNext() && order.Compare(cursor.Hash, cursor.Item, end) < 0)
        {
            bytes += ItemSize.Of(cursor.Item);
            foreach (var index in table.Indexes)
            {
                if (!index.Definition.IsGlobal && index.Holds(cursor.Item))
                    bytes += ItemSize.Of(index.View(cursor.Item));
            }
        }
        return bytes;
    }
}
