using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Reports the size of the items with the same hash key in a table with local indexes.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections</remarks>
internal static class ItemCollections
{
    private const double BytesPerGB = 1024.0 * 1024 * 1024;

    /// <summary>Reports the collection of a written item, if it is requested and the table has local indexes.</summary>
    public static ItemCollectionMetrics? GetMetrics(ReturnItemCollectionMetrics? wanted, Table table, Item key)
    {
        if (wanted is null || wanted.Value != "SIZE" || table.Collections is not { } collections)
            return null;
        var lowerBound = Math.Floor(collections.GetBytes(key) / BytesPerGB);
        return new ItemCollectionMetrics
        {
            ItemCollectionKey = SdkValues.ToSdk(key.Only(table.Key.HashNames)),
            SizeEstimateRangeGB = new[] { lowerBound, lowerBound + 1 }.ToSdkList(),
        };
    }

    /// <summary>Reports the collections of several written items, by table.</summary>
    public static Dictionary<string, List<ItemCollectionMetrics>>? GetMetrics(
        ReturnItemCollectionMetrics? wanted,
        IEnumerable<(string TableName, ItemWrite Write)> writes
    )
    {
        if (wanted is null || wanted.Value != "SIZE")
            return null;
        var metrics = SdkCollections.Map<List<ItemCollectionMetrics>>();
        foreach (var (name, write) in writes.DistinctBy(w => (w.TableName, w.Write.Key.Only(w.Write.Table.Key.HashNames))))
        {
            if (GetMetrics(wanted, write.Table, write.Key) is not { } one)
                continue;
            if (!metrics.TryGetValue(name, out var ofTable))
                metrics[name] = ofTable = SdkCollections.List<ItemCollectionMetrics>(1);
            ofTable.Add(one);
        }

        return metrics;
    }
}
