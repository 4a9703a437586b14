namespace DynamoObjects.Conformance;

/// <summary>The parameters that PutItem, UpdateItem and DeleteItem share, to send to any of them.</summary>
internal sealed record SingleWrite
{
    public string TableName { get; init; } = "items";

    public string? ConditionExpression { get; init; }

    public Dictionary<string, string>? Names { get; init; }

    public Dictionary<string, AttributeValue>? Values { get; init; }

    public Dictionary<string, ExpectedAttributeValue>? Expected { get; init; }

    public string? ConditionalOperator { get; init; }

    public string? ReturnValues { get; init; }

    public string? ReturnConsumedCapacity { get; init; }

    public string? ReturnItemCollectionMetrics { get; init; }

    /// <summary>Sends a write of the item <c>a</c>.</summary>
    public Task SendAsync(IAmazonDynamoDB client, string operation) =>
        operation switch
        {
            "PutItem" => client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = TableName,
                    Item = Items.Parse("""{"pk":"a"}"""),
                    ConditionExpression = ConditionExpression,
                    ExpressionAttributeNames = Names,
                    ExpressionAttributeValues = Values,
                    Expected = Expected,
                    ConditionalOperator = ConditionalOperator,
                    ReturnValues = ReturnValues,
                    ReturnConsumedCapacity = ReturnConsumedCapacity,
                    ReturnItemCollectionMetrics = ReturnItemCollectionMetrics,
                }
            ),
            "UpdateItem" => client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = TableName,
                    Key = Items.Parse("""{"pk":"a"}"""),
                    ConditionExpression = ConditionExpression,
                    ExpressionAttributeNames = Names,
                    ExpressionAttributeValues = Values,
                    Expected = Expected,
                    ConditionalOperator = ConditionalOperator,
                    ReturnValues = ReturnValues,
                    ReturnConsumedCapacity = ReturnConsumedCapacity,
                    ReturnItemCollectionMetrics = ReturnItemCollectionMetrics,
                }
            ),
            "DeleteItem" => client.DeleteItemAsync(
                new DeleteItemRequest
                {
                    TableName = TableName,
                    Key = Items.Parse("""{"pk":"a"}"""),
                    ConditionExpression = ConditionExpression,
                    ExpressionAttributeNames = Names,
                    ExpressionAttributeValues = Values,
                    Expected = Expected,
                    ConditionalOperator = ConditionalOperator,
                    ReturnValues = ReturnValues,
                    ReturnConsumedCapacity = ReturnConsumedCapacity,
                    ReturnItemCollectionMetrics = ReturnItemCollectionMetrics,
                }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not a write of one item."),
        };
}
