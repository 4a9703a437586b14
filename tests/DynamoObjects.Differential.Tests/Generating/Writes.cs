namespace DynamoObjects.Differential.Generating;

/// <summary>PutItem, UpdateItem and DeleteItem with expressions.</summary>
internal static class Writes
{
    private static readonly Gen<string?> OnFailure = Gen.OneOf("ALL_OLD", "NONE").In(30);

    public static Gen<AmazonDynamoDBRequest> Puts(Shape shape) =>
        Gen.Select(
            Items.Flawed(shape),
            Conditions.Of(shape).In(50),
            Placeholders.New,
            OnFailure,
            Gen.OneOf("ALL_OLD", "NONE").In(30),
            (item, condition, placeholders, onFailure, returns) =>
            {
                var request = new PutItemRequest
                {
                    TableName = shape.Name,
                    Item = item,
                    ConditionExpression = condition?.Invoke(placeholders),
                    ReturnValuesOnConditionCheckFailure = onFailure,
                    ReturnValues = returns,
                };
                (request.ExpressionAttributeNames, request.ExpressionAttributeValues) = placeholders.Complete();
                return (AmazonDynamoDBRequest)request;
            }
        );

    public static Gen<AmazonDynamoDBRequest> Updates(Shape shape) =>
        Gen.Select(
            Items.FlawedKeys(shape),
            UpdateExpressions.Of(shape).In(97),
            Conditions.Of(shape).In(30),
            Placeholders.New,
            OnFailure,
            Gen.OneOf("ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW", "NONE").In(70),
            (key, update, condition, placeholders, onFailure, returns) =>
            {
                var request = new UpdateItemRequest
                {
                    TableName = shape.Name,
                    Key = key,
                    UpdateExpression = update?.Invoke(placeholders),
                    ConditionExpression = condition?.Invoke(placeholders),
                    ReturnValuesOnConditionCheckFailure = onFailure,
                    // DynamoDB Local fails with 500 when nothing is updated and that is asked for.
                    ReturnValues = update is null ? null : returns,
                };
                (request.ExpressionAttributeNames, request.ExpressionAttributeValues) = placeholders.Complete();
                return (AmazonDynamoDBRequest)request;
            }
        );

    public static Gen<AmazonDynamoDBRequest> Deletes(Shape shape) =>
        Gen.Select(
            Items.FlawedKeys(shape),
            Conditions.Of(shape).In(50),
            Placeholders.New,
            OnFailure,
            Gen.OneOf("ALL_OLD", "NONE").In(50),
            (key, condition, placeholders, onFailure, returns) =>
            {
                var request = new DeleteItemRequest
                {
                    TableName = shape.Name,
                    Key = key,
                    ConditionExpression = condition?.Invoke(placeholders),
                    ReturnValuesOnConditionCheckFailure = onFailure,
                    ReturnValues = returns,
                };
                (request.ExpressionAttributeNames, request.ExpressionAttributeValues) = placeholders.Complete();
                return (AmazonDynamoDBRequest)request;
            }
        );
}
