namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The members of PutItem, UpdateItem and DeleteItem, to be changed.</summary>
internal sealed class WriteRequestParts
{
    public string? TableName { get; set; } = "items";

    /// <summary>The item of a PutItem; the key of the other writes.</summary>
    public Dictionary<string, AttributeValue>? Subject { get; set; } = Items.Parse("""{"pk":"a","sk":1}""");

    public string? UpdateExpression { get; set; }

    public Dictionary<string, AttributeValueUpdate>? AttributeUpdates { get; set; }

    public string? ConditionExpression { get; set; }

    public Dictionary<string, ExpectedAttributeValue>? Expected { get; set; }

    public string? ConditionalOperator { get; set; }

    public Dictionary<string, string>? Names { get; set; }

    public Dictionary<string, AttributeValue>? Values { get; set; }

    public string? ReturnValues { get; set; }

    public string? ReturnValuesOnConditionCheckFailure { get; set; }

    public string? ReturnConsumedCapacity { get; set; }

    public string? ReturnItemCollectionMetrics { get; set; }

    /// <summary>Gives the request a condition, if it has none.</summary>
    public WriteRequestParts Condition()
    {
        ConditionExpression ??= "attribute_not_exists(a)";
        return this;
    }

    public Task PutAsync(IAmazonDynamoDB client) =>
        client.PutItemAsync(
            new PutItemRequest
            {
                TableName = TableName,
                Item = Subject,
                ConditionExpression = ConditionExpression,
                Expected = Expected,
                ConditionalOperator = ConditionalOperator,
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = Values,
                ReturnValues = ReturnValues,
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure,
                ReturnConsumedCapacity = ReturnConsumedCapacity,
                ReturnItemCollectionMetrics = ReturnItemCollectionMetrics,
            }
        );

    public Task UpdateAsync(IAmazonDynamoDB client) =>
        client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = TableName,
                Key = Subject,
                UpdateExpression = UpdateExpression,
                AttributeUpdates = AttributeUpdates,
                ConditionExpression = ConditionExpression,
                Expected = Expected,
                ConditionalOperator = ConditionalOperator,
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = Values,
                ReturnValues = ReturnValues,
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure,
                ReturnConsumedCapacity = ReturnConsumedCapacity,
                ReturnItemCollectionMetrics = ReturnItemCollectionMetrics,
            }
        );

    public Task DeleteAsync(IAmazonDynamoDB client) =>
        client.DeleteItemAsync(
            new DeleteItemRequest
            {
                TableName = TableName,
                Key = Subject,
                ConditionExpression = ConditionExpression,
                Expected = Expected,
                ConditionalOperator = ConditionalOperator,
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = Values,
                ReturnValues = ReturnValues,
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure,
                ReturnConsumedCapacity = ReturnConsumedCapacity,
                ReturnItemCollectionMetrics = ReturnItemCollectionMetrics,
            }
        );
}
