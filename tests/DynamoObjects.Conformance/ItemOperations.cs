using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>A minimal request of each operation with an item or key, for specs about what all of them share.</summary>
internal static class ItemOperations
{
    /// <summary>The operations, with the member that contains the item if there are several.</summary>
    public static TheoryData<string> All() =>
        [
            "PutItem",
            "GetItem",
            "UpdateItem",
            "DeleteItem",
            "BatchGetItem",
            "BatchWriteItem put",
            "BatchWriteItem delete",
            "TransactGetItems",
            "TransactWriteItems put",
            "TransactWriteItems update",
            "TransactWriteItems delete",
            "TransactWriteItems check",
        ];

    /// <summary>Sends a request for one item.</summary>
    /// <param name="client">The client.</param>
    /// <param name="operation">One of <see cref="All"/>.</param>
    /// <param name="item">The key, or the item to put.</param>
    /// <param name="table">The table.</param>
    public static Task SendAsync(
        IAmazonDynamoDB client,
        string operation,
        Dictionary<string, AttributeValue> item,
        string table = "items"
    ) =>
        operation switch
        {
            "PutItem" => client.PutItemAsync(table, item),
            "BatchWriteItem put" => BatchAsync(client, table, new WriteRequest(new PutRequest(item))),
            "TransactWriteItems put" => TransactAsync(
                client,
                new()
                {
                    Put = new() { TableName = table, Item = item },
                }
            ),
            "GetItem" => client.GetItemAsync(table, item),
            "UpdateItem" => client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = table,
                    Key = item,
                    UpdateExpression = "SET v = :v",
                    ExpressionAttributeValues = new() { [":v"] = S("x") },
                }
            ),
            "DeleteItem" => client.DeleteItemAsync(table, item),
            "BatchGetItem" => client.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { [table] = new() { Keys = [item] } }),
            "BatchWriteItem delete" => BatchAsync(client, table, new WriteRequest(new DeleteRequest(item))),
            "TransactGetItems" => client.TransactGetItemsAsync(
                new TransactGetItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Get = new() { TableName = table, Key = item },
                        },
                    ],
                }
            ),
            "TransactWriteItems update" => TransactAsync(
                client,
                new()
                {
                    Update = new()
                    {
                        TableName = table,
                        Key = item,
                        UpdateExpression = "SET v = :v",
                        ExpressionAttributeValues = new() { [":v"] = S("x") },
                    },
                }
            ),
            "TransactWriteItems delete" => TransactAsync(
                client,
                new()
                {
                    Delete = new() { TableName = table, Key = item },
                }
            ),
            "TransactWriteItems check" => TransactAsync(
                client,
                new()
                {
                    ConditionCheck = new()
                    {
                        TableName = table,
                        Key = item,
                        ConditionExpression = "attribute_not_exists(absent)",
                    },
                }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation of one item."),
        };

    /// <summary>Sends a transaction of one action.</summary>
    public static Task<TransactWriteItemsResponse> TransactAsync(
        IAmazonDynamoDB client,
        TransactWriteItem action,
        params TransactWriteItem[] others
    ) => client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [action, .. others] });

    private static Task<BatchWriteItemResponse> BatchAsync(IAmazonDynamoDB client, string table, WriteRequest write) =>
        client.BatchWriteItemAsync(new Dictionary<string, List<WriteRequest>> { [table] = [write] });
}
