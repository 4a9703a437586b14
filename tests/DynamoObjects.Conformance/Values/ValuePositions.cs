using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Values;

/// <summary>Every place of a value in a request.</summary>
internal static class ValuePositions
{
    /// <summary>Sends a request with a value in one place.</summary>
    /// <param name="client">The client.</param>
    /// <param name="place">The operation and the member.</param>
    /// <param name="value">The value.</param>
    public static Task SendAsync(IAmazonDynamoDB client, string place, AttributeValue value) =>
        place switch
        {
            "PutItem Item" => client.PutItemAsync("items", Item(value)),
            "PutItem list" => client.PutItemAsync("items", Item(L(S("x"), value))),
            "PutItem map" => client.PutItemAsync("items", Item(M(("m", value)))),
            "PutItem Expected" => client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "items",
                    Item = Key(),
                    Expected = Expected(value),
                }
            ),
            "PutItem value" => client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "items",
                    Item = Key(),
                    ConditionExpression = "v = :v",
                    ExpressionAttributeValues = Values(value),
                }
            ),
            "UpdateItem value" => client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = "items",
                    Key = Key(),
                    UpdateExpression = "SET v = :v",
                    ExpressionAttributeValues = Values(value),
                }
            ),
            "UpdateItem AttributeUpdates" => client.UpdateItemAsync(
                "items",
                Key(),
                new()
                {
                    ["v"] = new() { Action = AttributeAction.PUT, Value = value },
                }
            ),
            "UpdateItem Expected" => client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = "items",
                    Key = Key(),
                    AttributeUpdates = new() { ["w"] = new() { Action = AttributeAction.DELETE } },
                    Expected = Expected(value),
                }
            ),
            "DeleteItem value" => client.DeleteItemAsync(
                new DeleteItemRequest
                {
                    TableName = "items",
                    Key = Key(),
                    ConditionExpression = "v = :v",
                    ExpressionAttributeValues = Values(value),
                }
            ),
            "DeleteItem Expected" => client.DeleteItemAsync(
                new DeleteItemRequest
                {
                    TableName = "items",
                    Key = Key(),
                    Expected = Expected(value),
                }
            ),
            "Query value" => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditionExpression = "pk = :v",
                    ExpressionAttributeValues = Values(value),
                }
            ),
            "Query FilterExpression" => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditionExpression = "pk = :k",
                    FilterExpression = "v = :v",
                    ExpressionAttributeValues = new() { [":k"] = S("a"), [":v"] = value },
                }
            ),
            "Query KeyConditions" => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditions = new() { ["pk"] = Is(value) },
                }
            ),
            "Query QueryFilter" => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditions = new() { ["pk"] = Is(S("a")) },
                    QueryFilter = new() { ["v"] = Is(value) },
                }
            ),
            "Scan value" => client.ScanAsync(
                new ScanRequest("items") { FilterExpression = "v = :v", ExpressionAttributeValues = Values(value) }
            ),
            "Scan ScanFilter" => client.ScanAsync(new ScanRequest("items") { ScanFilter = new() { ["v"] = Is(value) } }),
            "BatchWriteItem Item" => ItemOperations.SendAsync(client, "BatchWriteItem put", Item(value)),
            "TransactWriteItems Item" => ItemOperations.SendAsync(client, "TransactWriteItems put", Item(value)),
            "TransactWriteItems value" => ItemOperations.TransactAsync(
                client,
                new()
                {
                    Update = new()
                    {
                        TableName = "items",
                        Key = Key(),
                        UpdateExpression = "SET v = :v",
                        ExpressionAttributeValues = Values(value),
                    },
                }
            ),
            "TransactWriteItems check value" => ItemOperations.TransactAsync(
                client,
                new()
                {
                    ConditionCheck = new()
                    {
                        TableName = "items",
                        Key = Key(),
                        ConditionExpression = "v <> :v",
                        ExpressionAttributeValues = Values(value),
                    },
                }
            ),
            _ when place.EndsWith(" Key", StringComparison.Ordinal) => ItemOperations.SendAsync(
                client,
                place[..^" Key".Length],
                new() { ["pk"] = value }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "Not a place of a value."),
        };

    private static Dictionary<string, AttributeValue> Key() => new() { ["pk"] = S("a") };

    private static Dictionary<string, AttributeValue> Item(AttributeValue value) => new() { ["pk"] = S("a"), ["v"] = value };

    private static Dictionary<string, AttributeValue> Values(AttributeValue value) => new() { [":v"] = value };

    private static Dictionary<string, ExpectedAttributeValue> Expected(AttributeValue value) => new() { ["v"] = new() { Value = value } };

    private static Condition Is(AttributeValue value) => new() { ComparisonOperator = "EQ", AttributeValueList = [value] };
}
