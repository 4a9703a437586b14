namespace DynamoObjects.Differential.Generating;

/// <summary>PutItem, UpdateItem and DeleteItem with expressions.</summary>
internal static class Writes
{
    private static readonly Gen<string?> OnFailure = Gen.OneOf("ALL_OLD", "NONE").InPercent(30);

    public static Gen<AmazonDynamoDBRequest> Puts(TableShape shape) =>
        Gen.Select(
            Items.MostlyValid(shape),
            Conditions.Generate(shape).InPercent(50),
            Placeholders.Generator,
            OnFailure,
            Gen.OneOf("ALL_OLD", "NONE").InPercent(30),
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

    public static Gen<AmazonDynamoDBRequest> Updates(TableShape shape) =>
        Gen.Select(
            Items.MostlyValidKeys(shape),
            UpdateExpressions.Generate(shape).InPercent(97),
            Conditions.Generate(shape).InPercent(30),
            Placeholders.Generator,
            OnFailure,
            Gen.OneOf("ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW", "NONE").InPercent(70),
            (key, update, condition, placeholders, onFailure, returns) =>
            {
                var request = new UpdateItemRequest
                {
                    TableName = shape.Name,
                    Key = key,
                    UpdateExpression = update?.Invoke(placeholders),
                    ConditionExpression = condition?.Invoke(placeholders),
                    ReturnValuesOnConditionCheckFailure = onFailure,
                    // DynamoDB Local fails with 500 if nothing is updated and ReturnValues is set.
                    ReturnValues = update is null ? null : returns,
                };
                (request.ExpressionAttributeNames, request.ExpressionAttributeValues) = placeholders.Complete();
                return (AmazonDynamoDBRequest)request;
            }
        );

    public static Gen<AmazonDynamoDBRequest> Deletes(TableShape shape) =>
        Gen.Select(
            Items.MostlyValidKeys(shape),
            Conditions.Generate(shape).InPercent(50),
            Placeholders.Generator,
            OnFailure,
            Gen.OneOf("ALL_OLD", "NONE").InPercent(50),
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
