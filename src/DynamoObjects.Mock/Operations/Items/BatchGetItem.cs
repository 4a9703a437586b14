using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Projection = DynamoObjects.Mock.Expressions.Projection;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html</summary>
internal static class BatchGetItem
{
    private const int MaxKeys = 100;
    private const long MaxBytes = 16 * 1024 * 1024;

    public static BatchGetItemResponse Run(Database database, BatchGetItemRequest request, ResponseItemConverter items)
    {
        var reads = Validate(request, database.Settings.Rules);

        foreach (var read in reads)
        {
            read.Table = TableNames.Resolve(database, read.TableName);
            KeyPaths.Check(read.Table, read.Projection?.NestedNames);
            foreach (var key in read.Keys)
                KeyRules.CheckKey(read.Table, key);
        }

        var response = new BatchGetItemResponse
        {
            Responses = SdkCollections.Map<List<Dictionary<string, AttributeValue>>>(reads.Count),
            UnprocessedKeys = SdkCollections.Map<KeysAndAttributes>(),
        };
        if (WriteCapacity.IsWanted(request.ReturnConsumedCapacity))
            response.ConsumedCapacity = SdkCollections.List<ConsumedCapacity>(reads.Count);
        var bytes = 0L;
        foreach (var read in reads)
            bytes = Read(read, request, response, bytes, items);
        return response.Complete(bytes);
    }

    private static long Read(
        TableRead read,
        BatchGetItemRequest request,
        BatchGetItemResponse response,
        long bytes,
        ResponseItemConverter responseItems
    )
    {
        var items = response.Responses[read.TableName] = SdkCollections.List<Dictionary<string, AttributeValue>>();
        var units = 0.0;
        for (var i = 0; i < read.Keys.Length; i++)
        {
            var item = read.Table!.Find(read.Keys[i]);
            var size = ItemSize.Measure(item);
            if (bytes + size > MaxBytes)
            {
                response.UnprocessedKeys[read.TableName] = CreateUnprocessedKeys(read, i);
                break;
            }

            bytes += size;
            units += ReadCapacity.GetItemUnits(item, read.Request.ConsistentRead ?? false);
            if (item is not null)
                items.Add(responseItems.Convert(read.Projection is null ? item : read.Projection.Apply(item)));
        }

        if (ReadCapacity.ReportItems(request.ReturnConsumedCapacity, read.TableName, units) is { } consumed)
            response.ConsumedCapacity.Add(consumed);
        return bytes;
    }

    // A copy: the response must not share objects with the caller's request.
    private static KeysAndAttributes CreateUnprocessedKeys(TableRead read, int from) =>
        new()
        {
            Keys = read.Keys.Skip(from).Select(SdkValues.ToSdk).ToSdkList(),
            ConsistentRead = read.Request.ConsistentRead,
            ProjectionExpression = read.Request.ProjectionExpression,
            ExpressionAttributeNames = (read.Request.ExpressionAttributeNames?.ToSdkMap()).OrUnset(),
            AttributesToGet = (read.Request.AttributesToGet?.ToSdkList()).OrUnset(),
        };

    private static List<TableRead> Validate(BatchGetItemRequest request, RegionRules rules)
    {
        if (request.RequestItems is { Count: 0 } && rules.Has(RegionVariant.BatchGetTables))
            throw Failures.Validation(Messages.RequestItemsMissing("BatchGetItem"));
        var constraints = new Constraints();
        constraints.NotNull(request.RequestItems, "requestItems");
        if (request.RequestItems is { Count: 0 })
            constraints.Add(Messages.MemberTooShort("RequestItems"));
        foreach (var (name, read) in request.RequestItems ?? [])
            CheckConstraints(ref constraints, name, read);
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        constraints.ThrowIfUnmet();

        var reads = new List<TableRead>();
        ExpressionParameters.Check(request);
        foreach (var (name, read) in request.RequestItems!)
            reads.Add(Validate(name, read));
        if (reads.Sum(r => r.Keys.Length) > MaxKeys)
            throw Failures.Validation(Messages.TooManyBatchKeys);
        return reads;
    }

    private static void CheckConstraints(ref Constraints constraints, string name, KeysAndAttributes? read)
    {
        BatchTables.CheckName(ref constraints, name, () => BatchTables.Echo(name, read));
        var member = $"RequestItems.{name}.member.Keys";
        if (read?.Keys is null)
            constraints.NotNull(null, $"requestItems.{name}.member.keys");
        else if (read.Keys.Count == 0)
            constraints.Add(Messages.MemberTooShort(member));
        else if (read.Keys.Count > MaxKeys)
            constraints.Add(Messages.MemberTooLong(member, MaxKeys));
        ItemRequests.CheckAttributesToGet(ref constraints, read?.AttributesToGet, $"RequestItems.{name}.member.AttributesToGet");
        for (var i = 0; i < read?.Keys?.Count; i++)
        {
            if (read.Keys[i] is null)
                constraints.NotNull(null, $"requestItems.{name}.member.keys.{i + 1}.member");
        }
    }

    private static TableRead Validate(string name, KeysAndAttributes read)
    {
        var scope = ExpressionScope.Create(read.ExpressionAttributeNames, null, ValueLayer.Current);
        var keys = read.Keys.Select(k => SdkValues.FromSdk(k, ValueLayer.Current)).ToArray();
        if (keys.ToHashSet().Count != keys.Length)
            throw Failures.Validation(Messages.BatchKeysRepeat);
        var projection = Projections.Parse(scope, read.ProjectionExpression, read.AttributesToGet);
        scope.CheckAllUsed();
        return new TableRead(name, read, keys, projection);
    }

    private sealed record TableRead(string TableName, KeysAndAttributes Request, Item[] Keys, Projection? Projection)
    {
        public Table? Table { get; set; }
    }
}
