using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Replicas;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Projection = DynamoObjects.Mock.Expressions.Projection;

namespace DynamoObjects.Mock.Operations.Transactions;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html</summary>
internal static class TransactGetItems
{
    // The size of each item in the response includes the name of its member: "Item".
    private const int MemberBytes = 4;

    public static TransactGetItemsResponse Run(Database database, TransactGetItemsRequest request, ResponseItemConverter items)
    {
        var (projected, consumed, bytes) = Read(database, Validate(request, database.Settings.Rules), request.ReturnConsumedCapacity);
        return new TransactGetItemsResponse
        {
            Responses = projected.ToSdkList(i => i is null ? new ItemResponse() : new ItemResponse { Item = items.Convert(i) }),
            ConsumedCapacity = consumed.OrUnset(),
        }.Complete(bytes);
    }

    /// <summary>Reads the items, and returns them with the consumed capacity and their size.</summary>
    /// <param name="database">The database.</param>
    /// <param name="gets">The keys of the items, with their projections.</param>
    /// <param name="capacity">Whether to report the consumed capacity.</param>
    public static (List<Item?> Seen, List<ConsumedCapacity>? Consumed, long Bytes) Read(
        Database database,
        List<(string TableName, Item Key, Projection? Projection)> gets,
        ReturnConsumedCapacity? capacity
    )
    {
        var tables = new Table[gets.Count];
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i] = TableNames.Resolve(database, gets[i].TableName);
            KeyPaths.Check(tables[i], gets[i].Projection?.NestedNames);
            KeyRules.CheckNotEmpty(tables[i], gets[i].Key);
        }

        GlobalTables.CheckTransaction(database, tables);
        Transactions.CancelIfUnfit(tables, gets, static (table, get) => KeyRules.CheckKey(table, get.Key));
        KeyRules.CheckDistinct(gets.Select((g, i) => (tables[i], g.Key)), Messages.TransactionTargetsRepeat);

        var items = new Item?[gets.Count];
        var failures = new AmazonDynamoDBException?[gets.Count];
        using (TableLocks.Acquire(tables))
        {
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = tables[i].Items.Find(gets[i].Key);
                failures[i] = tables[i].IsClaimed(gets[i].Key) ? Failures.TransactionConflict() : null;
            }
        }

        Transactions.CancelIfAny(failures);
        var projected = gets.Select((get, i) => Project(items[i], get.Projection)).ToList();
        CheckSize(projected);

        var consumed = Transactions.ReportReads(capacity, gets.Select((g, i) => (g.TableName, ItemSize.Measure(items[i]))));
        return (projected, consumed, items.Sum(i => (long)ItemSize.Measure(i)));
    }

    /// <summary>Gets the part of an item that the response contains, if any.</summary>
    private static Item? Project(Item? item, Projection? projection)
    {
        if (item is null || projection is null)
            return item;
        // If a projection matches nothing, the response contains no item here, and an empty one in GetItem.
        return projection.Apply(item) is { Count: > 0 } projected ? projected : null;
    }

    private static void CheckSize(List<Item?> items)
    {
        var bytes = items.Sum(i => i is null ? 0L : MemberBytes + ItemSize.Measure(i));
        if (bytes > Transactions.MaxBytes)
            throw Failures.Validation(Messages.TransactionResponseTooLarge(bytes));
    }

    private static List<(string TableName, Item Key, Projection? Projection)> Validate(TransactGetItemsRequest request, RegionRules rules)
    {
        var constraints = new Constraints();
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        Transactions.CheckCount(ref constraints, request.TransactItems, rules);
        for (var i = 0; i < request.TransactItems?.Count; i++)
        {
            var get = request.TransactItems[i]?.Get;
            var within = $"transactItems.{i + 1}.member.";
            constraints.NotNull(get, new(within, "get"));
            if (get is null)
                continue;
            Transactions.CheckTableName(ref constraints, get.TableName, new(within, "get.tableName"));
            constraints.NotNull(get.Key, new(within, "get.key"));
        }

        constraints.ThrowIfUnmet();

        var layer = Transactions.GetLayer(rules);
        var gets = new List<(string TableName, Item Key, Projection? Projection)>();
        foreach (var get in request.TransactItems!.ConvertAll(t => t.Get))
        {
            ExpressionParameters.Check(
                [new("ProjectionExpression", get.ProjectionExpression is not null)],
                [],
                get.ExpressionAttributeNames,
                null
            );
            var scope = ExpressionScope.Create(get.ExpressionAttributeNames, null, layer);
            var projection = Projections.Parse(scope, get.ProjectionExpression, null);
            scope.CheckAllUsed();
            gets.Add((get.TableName, SdkValues.FromSdk(get.Key, layer), projection));
        }

        return gets;
    }
}
