namespace DynamoObjects.Differential.Generating;

/// <summary>TransactGetItems and TransactWriteItems on one table.</summary>
internal static class Transactions
{
    private static readonly Gen<string?> OnFailure = Gen.OneOf("ALL_OLD", "NONE").In(40);

    public static Gen<AmazonDynamoDBRequest> Of(Shape shape) => Gen.Frequency((1, Gets(shape)), (3, Writes(shape)));

    private static Gen<AmazonDynamoDBRequest> Gets(Shape shape) =>
        Gen.Select(Items.FlawedKeys(shape), Projections.Of(shape).In(40), Placeholders.New, (key, projection, placeholders) =>
            {
                var get = new Get
                {
                    TableName = shape.Name,
                    Key = key,
                    ProjectionExpression = projection?.Invoke(placeholders),
                };
                (get.ExpressionAttributeNames, _) = placeholders.Complete();
                return new TransactGetItem { Get = get };
            })
            .Array[1, 3]
            .Select(gets => (AmazonDynamoDBRequest)new TransactGetItemsRequest { TransactItems = [.. gets] });

    private static Gen<AmazonDynamoDBRequest> Writes(Shape shape) =>
        Gen.OneOf(Puts(shape), Updates(shape), Deletes(shape), Checks(shape))
            .Array[1, 4]
            .Select(writes => (AmazonDynamoDBRequest)new TransactWriteItemsRequest { TransactItems = [.. writes] });

    private static Gen<TransactWriteItem> Puts(Shape shape) =>
        Gen.Select(
            Items.Flawed(shape),
            Conditions.Of(shape).In(40),
            Placeholders.New,
            OnFailure,
            (item, condition, placeholders, onFailure) =>
            {
                var put = new Put
                {
                    TableName = shape.Name,
                    Item = item,
                    ConditionExpression = condition?.Invoke(placeholders),
                    ReturnValuesOnConditionCheckFailure = onFailure,
                };
                (put.ExpressionAttributeNames, put.ExpressionAttributeValues) = placeholders.Complete();
                return new TransactWriteItem { Put = put };
            }
        );

    private static Gen<TransactWriteItem> Updates(Shape shape) =>
        Gen.Select(
            Items.FlawedKeys(shape),
            UpdateExpressions.Of(shape),
            Conditions.Of(shape).In(30),
            Placeholders.New,
            OnFailure,
            (key, expression, condition, placeholders, onFailure) =>
            {
                var update = new Update
                {
                    TableName = shape.Name,
                    Key = key,
                    UpdateExpression = expression(placeholders),
                    ConditionExpression = condition?.Invoke(placeholders),
                    ReturnValuesOnConditionCheckFailure = onFailure,
                };
                (update.ExpressionAttributeNames, update.ExpressionAttributeValues) = placeholders.Complete();
                return new TransactWriteItem { Update = update };
            }
        );

    private static Gen<TransactWriteItem> Deletes(Shape shape) =>
        Gen.Select(
            Items.FlawedKeys(shape),
            Conditions.Of(shape).In(40),
            Placeholders.New,
            OnFailure,
            (key, condition, placeholders, onFailure) =>
            {
                var delete = new Delete
                {
                    TableName = shape.Name,
                    Key = key,
                    ConditionExpression = condition?.Invoke(placeholders),
                    ReturnValuesOnConditionCheckFailure = onFailure,
                };
                (delete.ExpressionAttributeNames, delete.ExpressionAttributeValues) = placeholders.Complete();
                return new TransactWriteItem { Delete = delete };
            }
        );

    private static Gen<TransactWriteItem> Checks(Shape shape) =>
        Gen.Select(Items.FlawedKeys(shape), Conditions.Of(shape), Placeholders.New, OnFailure, (key, condition, placeholders, onFailure) =>
        {
            var check = new ConditionCheck
            {
                TableName = shape.Name,
                Key = key,
                ConditionExpression = condition(placeholders),
                ReturnValuesOnConditionCheckFailure = onFailure,
            };
            (check.ExpressionAttributeNames, check.ExpressionAttributeValues) = placeholders.Complete();
            return new TransactWriteItem { ConditionCheck = check };
        });
}
