namespace DynamoObjects.Differential.Generating;

/// <summary>Requests with legacy parameters.</summary>
internal static class LegacyRequests
{
    private static readonly Gen<string?> Operators = Gen.OneOf("AND", "OR").InPercent(30);

    private static readonly Gen<AttributeValueUpdate> Updates = Gen.Select(
        Gen.OneOf("PUT", "ADD", "DELETE").InPercent(90),
        Gen.Frequency((20, Values.Any), (20, Values.OfType("N")), (1, Values.Invalid)).InPercent(85),
        (action, value) => new AttributeValueUpdate { Action = action!, Value = value }
    );

    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape) =>
        Gen.Frequency(
            (1, Puts(shape)),
            (3, UpdateRequests(shape)),
            (1, Deletes(shape)),
            (2, Queries(shape, shape.Views)),
            (2, Scans(shape, shape.Views)),
            (1, Gets(shape))
        );

    private static Gen<AmazonDynamoDBRequest> Puts(TableShape shape) =>
        Gen.Select(Items.MostlyValid(shape), LegacyConditions.Expected(shape), Operators, (item, expected, combine) =>
            (AmazonDynamoDBRequest)
                new PutItemRequest
                {
                    TableName = shape.Name,
                    Item = item,
                    Expected = expected,
                    ConditionalOperator = combine,
                }
        );

    public static Gen<AmazonDynamoDBRequest> UpdateRequests(TableShape shape) =>
        Gen.Select(
            Items.MostlyValidKeys(shape),
            LegacyConditions.ByName(LegacyConditions.Names(shape), Updates),
            LegacyConditions.Expected(shape).InPercent(30),
            Operators,
            Gen.OneOf("ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW").InPercent(60),
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

    private static Gen<AmazonDynamoDBRequest> Deletes(TableShape shape) =>
        Gen.Select(Items.MostlyValidKeys(shape), LegacyConditions.Expected(shape), Operators, (key, expected, combine) =>
            (AmazonDynamoDBRequest)
                new DeleteItemRequest
                {
                    TableName = shape.Name,
                    Key = key,
                    Expected = expected,
                    ConditionalOperator = combine,
                    ReturnValues = ReturnValue.ALL_OLD,
                }
        );

    private static Gen<AmazonDynamoDBRequest> Gets(TableShape shape) =>
        Gen.Select(Items.MostlyValidKeys(shape), LegacyConditions.Names(shape).Array[1, 3], (key, names) => (AmazonDynamoDBRequest)
                new GetItemRequest
                {
                    TableName = shape.Name,
                    Key = key,
                    AttributesToGet = [.. names],
                });

    /// <summary>Queries and scans of a table's indexes.</summary>
    public static Gen<AmazonDynamoDBRequest> IndexReads(TableShape shape) =>
        Gen.OneOf(Queries(shape, shape.Indexes), Scans(shape, shape.Indexes));

    private static Gen<AmazonDynamoDBRequest> Queries(TableShape shape, IEnumerable<IndexView> views) =>
        Gen.OneOf([
            .. views.Select(view =>
                Gen.Select(
                    LegacyConditions.Key(view.Key),
                    LegacyConditions.Generate(shape).InPercent(50),
                    Operators,
                    LegacyConditions.Names(shape).Array[1, 3].InPercent(30),
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

    private static Gen<AmazonDynamoDBRequest> Scans(TableShape shape, IEnumerable<IndexView> views) =>
        Gen.Select(
            Gen.OneOf([.. views]),
            LegacyConditions.Generate(shape),
            Operators,
            LegacyConditions.Names(shape).Array[1, 3].InPercent(30),
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
