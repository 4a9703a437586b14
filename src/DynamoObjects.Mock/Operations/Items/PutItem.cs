using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html</summary>
internal static class PutItem
{
    public static PutItemResponse Run(Database database, PutItemRequest request, ResponseItemConverter items)
    {
        var writeRequest = ItemWriteRequest.From(request);
        var (item, condition, _) = writeRequest.Validate(database.Settings.Rules);

        var table = TableNames.Resolve(database, writeRequest.TableName);
        KeyRules.CheckItem(table, item);
        KeyPaths.Check(table, condition?.NestedNames);
        IndexKeys.CheckValues(table, item);

        var (attributes, consumed, collection) = writeRequest.Write(ItemWrite.Put(table, item, condition), items);

        return new PutItemResponse
        {
            Attributes = attributes,
            ConsumedCapacity = consumed,
            ItemCollectionMetrics = collection,
        }.Complete();
    }
}
