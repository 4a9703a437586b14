using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html</summary>
internal static class BatchWriteItem
{
    private const int MaxWrites = 25;
    private const long MaxBytes = 16 * 1024 * 1024;

    public static BatchWriteItemResponse Run(Database database, BatchWriteItemRequest request)
    {
        var writes = Validate(request);

        var resolved = writes.ConvertAll(w => Resolve(TableNames.Resolve(database, w.TableName), w.Item, w.Request.PutRequest is not null));
        KeyRules.CheckDistinct(resolved.Select(w => (w.Table, w.Key)), Messages.BatchKeysRepeat);

        var response = new BatchWriteItemResponse { UnprocessedItems = SdkCollections.Map<List<WriteRequest>>() };
        var capacities = new Dictionary<string, WriteCapacity>();
        var written = new List<(string TableName, ItemWrite Write)>();
        for (var i = 0; i < resolved.Count; i++)
        {
            var (name, write) = (writes[i].TableName, resolved[i]);
            if (!TryWrite(write, out var change))
            {
                if (!response.UnprocessedItems.TryGetValue(name, out var unprocessed))
                    response.UnprocessedItems[name] = unprocessed = SdkCollections.List<WriteRequest>();
                unprocessed.Add(Echo(writes[i].Item, writes[i].Request.PutRequest is not null));
                continue;
            }

            written.Add((name, write));
            if (WriteCapacity.IsWanted(request.ReturnConsumedCapacity))
            {
                if (!capacities.TryGetValue(name, out var capacity))
                    capacities[name] = capacity = new WriteCapacity(name);
                capacity.Add(write.Table, change);
            }
        }

        if (capacities.Count > 0)
            response.ConsumedCapacity = capacities.Values.Select(c => c.Report(request.ReturnConsumedCapacity)!).ToSdkList();
        response.ItemCollectionMetrics = ItemCollections.GetMetrics(request.ReturnItemCollectionMetrics, written).OrUnset();
        return response.Complete();
    }

    // A copy: the response must not share objects with the caller's request.
    private static WriteRequest Echo(Item item, bool isPut) =>
        isPut ? new WriteRequest(new PutRequest(SdkValues.ToSdk(item))) : new WriteRequest(new DeleteRequest(SdkValues.ToSdk(item)));

    /// <summary>Writes an item, unless it is part of an ongoing transaction.</summary>
    private static bool TryWrite(in ItemWrite write, out ItemChange change)
    {
        try
        {
            return Commit.TryWrite(write, out change);
        }
        catch (TransactionConflictException)
        {
            change = default;
            return false;
        }
    }

    private static List<(string TableName, WriteRequest Request, Item Item)> Validate(BatchWriteItemRequest request)
    {
        if (request.RequestItems is { Count: 0 })
            throw Failures.Validation(Messages.RequestItemsMissing("BatchWriteItem"));
        var constraints = new Constraints();
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        constraints.OneOf(request.ReturnItemCollectionMetrics, "returnItemCollectionMetrics", EnumValues.CollectionMetrics);
        constraints.NotNull(request.RequestItems, "requestItems");
        // AWS does not report an invalid table name together with an invalid enumeration value.
        if (constraints.AreMet)
            CheckTables(ref constraints, request.RequestItems!);
        constraints.ThrowIfUnmet();

        var writes = new List<(string TableName, WriteRequest Request, Item Item)>();
        foreach (var (name, requests) in request.RequestItems!)
        {
            foreach (var write in requests)
                writes.Add(Validate(name, write));
        }

        if (writes.Sum(w => (long)ItemSize.Measure(w.Item)) > MaxBytes)
            throw Failures.RequestTooLarge();
        if (writes.Exists(w => w.Request.PutRequest is not null && ItemSize.Measure(w.Item) > ItemSize.Limit))
            throw Failures.Validation(Messages.ItemTooLarge);
        return writes.Count > MaxWrites ? throw Failures.Validation(Messages.TooManyBatchWrites) : writes;
    }

    private static void CheckTables(ref Constraints constraints, Dictionary<string, List<WriteRequest>> tables)
    {
        foreach (var (name, requests) in tables)
        {
            BatchTables.CheckName(ref constraints, name, () => $"{{{name}=[{requests?.Count} write requests]}}");
            var member = $"RequestItems.{name}.member";
            constraints.NotNull(requests, $"requestItems.{name}.member");
            if (requests?.Count == 0)
                constraints.Add(Messages.MemberTooShort(member));
            else if (requests?.Count > MaxWrites)
                constraints.Add(Messages.MemberTooLong(member, MaxWrites));
        }
    }

    private static (string TableName, WriteRequest Request, Item Item) Validate(string tableName, WriteRequest? write)
    {
        if (write?.PutRequest is null == write?.DeleteRequest is null)
            throw Failures.Validation(Messages.WriteRequestNotOne);
        var isPut = write!.PutRequest is not null;
        var attributes = isPut ? write.PutRequest!.Item : write.DeleteRequest!.Key;
        if (attributes is null)
        {
            var constraints = new Constraints();
            constraints.NotNull(null, $"requestItems.{tableName}.member.1.member.{(isPut ? "putRequest.item" : "deleteRequest.key")}");
            constraints.ThrowIfUnmet();
        }

        return (tableName, write, SdkValues.FromSdk(attributes!, ValueLayer.Older));
    }

    private static ItemWrite Resolve(Table table, Item item, bool isPut)
    {
        if (!isPut)
        {
            KeyRules.CheckKey(table, item);
            return ItemWrite.Delete(table, item, null);
        }

        KeyRules.CheckBatchItem(table, item);
        IndexKeys.CheckTypes(table, item);
        IndexKeys.CheckValues(table, item);
        return ItemWrite.Put(table, item, null);
    }
}
