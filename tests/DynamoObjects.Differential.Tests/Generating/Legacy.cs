namespace DynamoObjects.Differential.Generating;

/// <summary>Requests with the parameters that came before expressions.</summary>
internal static class Legacy
{
    private static readonly Gen<string?> Operators = Gen.OneOf("AND", "OR").In(30);

    private static readonly Gen<AttributeValueUpdate> Updates = Gen.Select(
        Gen.OneOf("PUT", "ADD", "DELETE").In(90),
        Gen.Frequency((20, Values.Any), (20, Values.OfType("N")), (1, Values.Refused)).In(85),
        (action, value) => new AttributeValueUpdate { Action = action!, Value = value }
    );

    public static Gen<AmazonDynamoDBRequest> Of(Shape shape) =>
        Gen.Frequency(
            (1, Puts(shape)),
            (3, UpdatesOf(shape)),
            (1, Deletes(shape)),
            (2, Queries(shape)),
            (2, Scans(shape)),
            (1, Gets(shape))
        );

    private static Gen<AmazonDynamoDBRequest> Puts(Shape shape) =>
        Gen.Select(Items.Flawed(shape), LegacyConditions.Expected(shape), Operators, (item, expected, combine) => (AmazonDynamoDBRequest)
                new PutItemRequest
                {
                    TableName = shape.Name,
                    Item = item,
                    Expected = expected,
                    ConditionalOperator = combine,
                });

    private static Gen<AmazonDynamoDBRequest> UpdatesOf(Shape shape) =>
        Gen.Select(
            Items.FlawedKeys(shape),
            LegacyConditions.ByName(LegacyConditions.Names(shape), Updates),
            LegacyConditions.Expected(shape).In(30),
            Operators,
            Gen.OneOf("ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW").In(60),
            (key, updates, expected, combine, returns) =>
                (AmazonDynamoDBRequest)
                    new UpdateItemRequest
                    {
                        TableName = shape.Name,
                        Key = key,
                        AttributeUpdates = updates,
                        Expected = expected,
                        ConditionalOperator = combine,
                        ReturnValues = returns,
                    }
        );

    private static Gen<AmazonDynamoDBRequest> Deletes(Shape shape) =>
        Gen.Select(Items.FlawedKeys(shape), LegacyConditions.Expected(shape), Operators, (key, expected, combine) => (AmazonDynamoDBRequest)
                new DeleteItemRequest
                {
                    TableName = shape.Name,
                    Key = key,
                    Expected = expected,
                    ConditionalOperator = combine,
                    ReturnValues = ReturnValue.ALL_OLD,
                });

    private static Gen<AmazonDynamoDBRequest> Gets(Shape shape) =>
        Gen.Select(Items.FlawedKeys(shape), LegacyConditions.Names(shape).Array[1, 3], (key, names) => (AmazonDynamoDBRequest)
                new GetItemRequest
                {
                    TableName = shape.Name,
                    Key = key,
                    AttributesToGet = [.. names],
                });

    private static Gen<AmazonDynamoDBRequest> Queries(Shape shape) =>
        Gen.OneOf([
            .. shape.Views.Select(view =>
                Gen.Select(
                    LegacyConditions.Key(view.Key),
                    LegacyConditions.Of(shape).In(50),
                    Operators,
                    LegacyConditions.Names(shape).Array[1, 3].In(30),
                    Pages.Limits,
                    (key, filter, combine, names, limit) =>
                        (AmazonDynamoDBRequest)
                            new QueryRequest
                            {
                                TableName = shape.Name,
                                IndexName = view.Index,
                                KeyConditions = key,
                                QueryFilter = filter,
                                ConditionalOperator = combine,
                                AttributesToGet = names is null ? null : [.. names],
                                Limit = limit,
                            }
                )
            ),
        ]);

    private static Gen<AmazonDynamoDBRequest> Scans(Shape shape) =>
        Gen.Select(
            Gen.OneOf([.. shape.Views]),
            LegacyConditions.Of(shape),
            Operators,
            LegacyConditions.Names(shape).Array[1, 3].In(30),
            Pages.Limits,
            (view, filter, combine, names, limit) =>
                (AmazonDynamoDBRequest)
                    new ScanRequest
                    {
                        TableName = shape.Name,
                        IndexName = view.Index,
                        ScanFilter = filter,
                        ConditionalOperator = combine,
                        AttributesToGet = names is null ? null : [.. names],
                        Limit = limit,
                    }
        );
}
