using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Calculates the capacity that reads consume.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html</remarks>
internal static class ReadCapacity
{
    private const int BlockBytes = 4096;

    /// <summary>Calculates the units for reading some bytes at once; a missing item costs the minimum.</summary>
    public static double Units(long bytes, bool consistent) =>
        Math.Max(1, (bytes + BlockBytes - 1) / BlockBytes) * (consistent ? 1.0 : 0.5);

    /// <summary>Reports the capacity of reads by key.</summary>
    public static ConsumedCapacity? ReportItems(ReturnConsumedCapacity? wanted, string tableName, double units) =>
        Report(wanted, tableName, units, null, 0);

    /// <summary>Reports the capacity of a Query or Scan.</summary>
    public static ConsumedCapacity? ReportPage(
        ReturnConsumedCapacity? wanted,
        string tableName,
        SecondaryIndex? index,
        in Page page,
        bool consistent
    )
    {
        var units = Units(page.Bytes, consistent);
        return index is null
            ? Report(wanted, tableName, units, null, 0)
            : Report(wanted, tableName, page.FetchedBlocks * (consistent ? 1.0 : 0.5), index, units);
    }

    public static double GetItemUnits(Item? item, bool consistent) => Units(ItemSize.Measure(item), consistent);

    private static ConsumedCapacity? Report(
        ReturnConsumedCapacity? wanted,
        string tableName,
        double tableUnits,
        SecondaryIndex? index,
        double indexUnits
    )
    {
        if (wanted is null || wanted.Value == "NONE")
            return null;
        var consumed = new ConsumedCapacity { TableName = tableName, CapacityUnits = tableUnits + indexUnits };
        if (wanted.Value != "INDEXES")
            return consumed;
        consumed.Table = new Capacity { CapacityUnits = tableUnits };
        if (index is not null)
        {
            var arm = SdkCollections.Map<Capacity>(1);
            arm[index.Definition.Name] = new Capacity { CapacityUnits = indexUnits };
            if (index.Definition.IsGlobal)
                consumed.GlobalSecondaryIndexes = arm;
            else
                consumed.LocalSecondaryIndexes = arm;
        }

        return consumed;
    }
}
