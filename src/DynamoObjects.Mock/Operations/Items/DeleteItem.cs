using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html</summary>
internal static class DeleteItem
{
    public static DeleteItemResponse Run(Database database, DeleteItemRequest request, ResponseItemConverter items)
    {
        var writeRequest = ItemWriteRequest.From(request);
        var (key, condition, _) = writeRequest.Validate(database.Settings.Rules);

        var table = TableNames.Resolve(database, writeRequest.TableName);
        KeyRules.CheckKey(table, key);
        KeyPaths.Check(table, condition?.NestedNames);

        var (attributes, consumed, collection) = writeRequest.Write(ItemWrite.Delete(table, key, condition), items);

        return new DeleteItemResponse
        {
            Attributes = attributes,
            ConsumedCapacity = consumed,
            ItemCollectionMetrics = collection,
        }.Complete();
    }
}
