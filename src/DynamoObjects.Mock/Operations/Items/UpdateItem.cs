using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html</summary>
internal static class UpdateItem
{
    public static UpdateItemResponse Run(Database database, UpdateItemRequest request, ResponseItemConverter items)
    {
        var writeRequest = ItemWriteRequest.From(request);
        var (key, condition, plan) = writeRequest.Validate(database.Settings.Rules);

        var table = TableNames.Resolve(database, writeRequest.TableName);
        KeyRules.CheckKey(table, key);
        UpdateRules.CheckKeyUntouched(table, plan);
        KeyPaths.Check(table, plan?.NestedNames, condition?.NestedNames);

        var write = ItemWrite.Update(table, key, condition, plan) with
        {
            LimitsWrittenBytes = !database.Settings.Rules.Has(RegionVariant.UpdateSize),
        };
        var (attributes, consumed, collection) = writeRequest.Write(write, items);

        return new UpdateItemResponse
        {
            Attributes = attributes,
            ConsumedCapacity = consumed,
            ItemCollectionMetrics = collection,
        }.Complete();
    }
}
