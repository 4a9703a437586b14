namespace DynamoObjects.Differential.Generating;

/// <summary>TransactGetItems and TransactWriteItems on one table.</summary>
internal static class Transactions
{
    private static readonly Gen<string?> OnFailure = Gen.OneOf("ALL_OLD", "NONE").InPercent(40);

    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape) => Gen.Frequency((1, Gets(shape)), (3, Writes(shape)));

    private static Gen<AmazonDynamoDBRequest> Gets(TableShape shape) =>
        Gen.Select(
                Items.MostlyValidKeys(shape),
                Projections.Generate(shape).InPercent(40),
                Placeholders.Generator,
                (key, projection, placeholders) =>
                {
                    var get = new Get
                    {
                        TableName = shape.Name,
                        Key = key,
                        ProjectionExpression = projection?.Invoke(placeholders),
                    };
                    (get.ExpressionAttributeNames, _) = placeholders.Complete();
                    return new TransactGetItem { Get = get };
                }
            )
            .Array[1, 3]
            .Select(gets => (AmazonDynamoDBRequest)new TransactGetItemsRequest { TransactItems = [.. gets] });

    public static Gen<AmazonDynamoDBRequest> Writes(TableShape shape) =>
        Gen.OneOf(Puts(shape), Updates(shape), Deletes(shape), Checks(shape))
            .Array[1, 4]
            .Select(writes => (AmazonDynamoDBRequest)new TransactWriteItemsRequest { TransactItems = [.. writes] });

    private static Gen<TransactWriteItem> Puts(TableShape shape) =>
        Gen.Select(
            Items.MostlyValid(shape),
            Conditions.Generate(shape).InPercent(40),
            Placeholders.Generator,
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

    private static Gen<TransactWriteItem> Updates(TableShape shape) =>
        Gen.Select(
            Items.MostlyValidKeys(shape),
            UpdateExpressions.Generate(shape),
            Conditions.Generate(shape).InPercent(30),
            Placeholders.Generator,
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

    private static Gen<TransactWriteItem> Deletes(TableShape shape) =>
        Gen.Select(
            Items.MostlyValidKeys(shape),
            Conditions.Generate(shape).InPercent(40),
            Placeholders.Generator,
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

    private static Gen<TransactWriteItem> Checks(TableShape shape) =>
        Gen.Select(
            Items.MostlyValidKeys(shape),
            Conditions.Generate(shape),
            Placeholders.Generator,
            OnFailure,
            (key, condition, placeholders, onFailure) =>
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
            }
        );
}
