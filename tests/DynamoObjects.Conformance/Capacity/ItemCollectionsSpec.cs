using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Capacity;

/// <summary>The size of the items with the same hash key:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections</summary>
public class ItemCollectionsSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [InlineData("BatchWriteItem")]
    [InlineData("TransactWriteItems")]
    [KnownDifference(Backend.Local, "It has no item collection metrics.", ExpectedMessage = "Actual:   \"none\"")]
    public async Task The_item_collection_of_a_table_with_a_local_index_is_reported(string operation, IAmazonDynamoDB client)
    {
        var request = Tables.HashRange();
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.LocalSecondaryIndexes = [Tables.Local("ByDay", "day")];
        await client.CreateTableAsync(request);

        var metrics = await WriteAsync(client, operation);

        Assert.Equal("""{"pk":{"S":"a"}}""", Text(metrics?.ItemCollectionKey));
        Assert.Equal([0.0, 1.0], metrics!.SizeEstimateRangeGB);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem")]
    [InlineData("UpdateItem")]
    [InlineData("DeleteItem")]
    [InlineData("BatchWriteItem")]
    [InlineData("TransactWriteItems")]
    public async Task A_table_without_local_indexes_has_no_collections(string operation, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);

        Assert.Null(await WriteAsync(client, operation));
    }

    private static async Task<ItemCollectionMetrics?> WriteAsync(IAmazonDynamoDB client, string operation)
    {
        var wanted = ReturnItemCollectionMetrics.SIZE;
        var item = Parse("""{"pk":"a","sk":1}""");
        return operation switch
        {
            "PutItem" => (
                await client.PutItemAsync(
                    new PutItemRequest
                    {
                        TableName = "items",
                        Item = item,
                        ReturnItemCollectionMetrics = wanted,
                    }
                )
            ).ItemCollectionMetrics,
            "UpdateItem" => (
                await client.UpdateItemAsync(
                    new UpdateItemRequest
                    {
                        TableName = "items",
                        Key = item,
                        ReturnItemCollectionMetrics = wanted,
                    }
                )
            ).ItemCollectionMetrics,
            "DeleteItem" => (
                await client.DeleteItemAsync(
                    new DeleteItemRequest
                    {
                        TableName = "items",
                        Key = item,
                        ReturnItemCollectionMetrics = wanted,
                    }
                )
            ).ItemCollectionMetrics,
            "BatchWriteItem" => Single(
                (
                    await client.BatchWriteItemAsync(
                        new BatchWriteItemRequest
                        {
                            RequestItems = new() { ["items"] = [new(new PutRequest(item))] },
                            ReturnItemCollectionMetrics = wanted,
                        }
                    )
                ).ItemCollectionMetrics
            ),
            _ => Single(
                (
                    await client.TransactWriteItemsAsync(
                        new TransactWriteItemsRequest
                        {
                            TransactItems =
                            [
                                new()
                                {
                                    Put = new() { TableName = "items", Item = item },
                                },
                            ],
                            ReturnItemCollectionMetrics = wanted,
                        }
                    )
                ).ItemCollectionMetrics
            ),
        };
    }

    private static ItemCollectionMetrics? Single(Dictionary<string, List<ItemCollectionMetrics>>? metrics) =>
        metrics is { Count: > 0 } ? Assert.Single(metrics["items"]) : null;
}
