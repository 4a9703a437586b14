namespace DynamoObjects.Differential.Generating;

/// <summary>GetItem, Query and Scan with expressions.</summary>
internal static class Reads
{
    private static readonly Gen<string> Selects = Gen.OneOf("ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES", "COUNT", "SPECIFIC_ATTRIBUTES");

    public static Gen<AmazonDynamoDBRequest> Gets(Shape shape) =>
        Gen.Select(
            Items.FlawedKeys(shape),
            Projections.Of(shape).In(60),
            Placeholders.New,
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

    public static Gen<AmazonDynamoDBRequest> Queries(Shape shape) =>
        Gen.OneOf([
            .. shape.Views.Select(view =>
                Gen.Select(
                    KeyConditions.Of(view.Key),
                    Conditions.Of(shape).In(40),
                    Projections.Of(shape).In(30),
                    Selects.In(20),
                    Placeholders.New,
                    Pages.Limits,
                    Gen.Bool.Nullable(),
                    Items.FlawedKeys(shape).In(3),
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

    public static Gen<AmazonDynamoDBRequest> Scans(Shape shape) =>
        Gen.Select(
            Gen.OneOf([.. shape.Views]),
            Conditions.Of(shape).In(70),
            Projections.Of(shape).In(30),
            Selects.In(20),
            Placeholders.New,
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
