namespace DynamoObjects.Conformance;

/// <summary>The parameters that PutItem, UpdateItem and DeleteItem share, to send to any of them.</summary>
internal sealed record SingleWrite
{
    public string TableName { get; init; } = "items";

    public Dictionary<string, AttributeValue> Item { get; } = Items.Parse("""{"pk":"a"}""");

    public Dictionary<string, AttributeValue> Key => Item;

    public string? ConditionExpression { get; init; }

    public Dictionary<string, string>? ExpressionAttributeNames { get; init; }

    public Dictionary<string, AttributeValue>? ExpressionAttributeValues { get; init; }

    public Dictionary<string, ExpectedAttributeValue>? Expected { get; init; }

    public ConditionalOperator? ConditionalOperator { get; init; }

    public ReturnValue? ReturnValues { get; init; }

    public ReturnConsumedCapacity? ReturnConsumedCapacity { get; init; }

    public ReturnItemCollectionMetrics? ReturnItemCollectionMetrics { get; init; }

    /// <summary>Sends a write of the item <c>a</c>.</summary>
    public Task SendAsync(IAmazonDynamoDB client, string operation) =>
        operation switch
        {
            "PutItem" => client.PutItemAsync(Requests.Create<PutItemRequest>(this)),
            "UpdateItem" => client.UpdateItemAsync(Requests.Create<UpdateItemRequest>(this)),
            "DeleteItem" => client.DeleteItemAsync(Requests.Create<DeleteItemRequest>(this)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not a write of one item."),
        };
}
