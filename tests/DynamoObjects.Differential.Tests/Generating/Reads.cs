namespace DynamoObjects.Differential.Generating;

/// <summary>GetItem, Query and Scan with expressions.</summary>
internal static class Reads
{
    private static readonly Gen<string> Selects = Gen.OneOf("ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES", "COUNT", "SPECIFIC_ATTRIBUTES");

    public static Gen<AmazonDynamoDBRequest> Gets(TableShape shape) =>
        Gen.Select(
            Items.MostlyValidKeys(shape),
            Projections.Generate(shape).InPercent(60),
            Placeholders.Generator,
            Gen.Bool,
            (key, projection, placeholders, consistent) =>
            {
                var request = new GetItemRequest
                {
                    TableName = shape.Name,
                    Key = key,
                    ConsistentRead = consistent,
                    ProjectionExpression = projection?.Invoke(placeholders),
                };
                (request.ExpressionAttributeNames, _) = placeholders.Complete();
                return (AmazonDynamoDBRequest)request;
            }
        );

    public static Gen<AmazonDynamoDBRequest> Queries(TableShape shape) => Queries(shape, shape.Views);

    public static Gen<AmazonDynamoDBRequest> IndexQueries(TableShape shape) => Queries(shape, shape.Indexes);

    public static Gen<AmazonDynamoDBRequest> Scans(TableShape shape) => Scans(shape, shape.Views);

    public static Gen<AmazonDynamoDBRequest> IndexScans(TableShape shape) => Scans(shape, shape.Indexes);

    private static Gen<AmazonDynamoDBRequest> Queries(TableShape shape, IEnumerable<IndexView> views) =>
        Gen.OneOf([
            .. views.Select(view =>
                Gen.Select(
                    KeyConditions.Generate(view.Key),
                    Conditions.Generate(shape).InPercent(40),
                    Projections.Generate(shape).InPercent(30),
                    Selects.InPercent(20),
                    Placeholders.Generator,
                    Pages.Limits,
                    Gen.Bool.Nullable(),
                    Items.MostlyValidKeys(shape).InPercent(3),
                    (key, filter, projection, select, placeholders, limit, forward, start) =>
                    {
                        var request = new QueryRequest
                        {
                            TableName = shape.Name,
                            IndexName = view.Index,
                            KeyConditionExpression = key(placeholders),
                            FilterExpression = filter?.Invoke(placeholders),
                            ProjectionExpression = projection?.Invoke(placeholders),
                            Select = select,
                            Limit = limit,
                            ScanIndexForward = forward,
                            ExclusiveStartKey = start,
                        };
                        (request.ExpressionAttributeNames, request.ExpressionAttributeValues) = placeholders.Complete();
                        return (AmazonDynamoDBRequest)request;
                    }
                )
            ),
        ]);

    private static Gen<AmazonDynamoDBRequest> Scans(TableShape shape, IEnumerable<IndexView> views) =>
        Gen.Select(
            Gen.OneOf([.. views]),
            Conditions.Generate(shape).InPercent(70),
            Projections.Generate(shape).InPercent(30),
            Selects.InPercent(20),
            Placeholders.Generator,
            Pages.Limits,
            Gen.Bool.Nullable(),
            Pages.Segments,
            (view, filter, projection, select, placeholders, limit, consistent, segments) =>
            {
                var request = new ScanRequest
                {
                    TableName = shape.Name,
                    IndexName = view.Index,
                    FilterExpression = filter?.Invoke(placeholders),
                    ProjectionExpression = projection?.Invoke(placeholders),
                    Select = select,
                    Limit = limit,
                    ConsistentRead = consistent,
                    TotalSegments = segments,
                };
                (request.ExpressionAttributeNames, request.ExpressionAttributeValues) = placeholders.Complete();
                return (AmazonDynamoDBRequest)request;
            }
        );
}
