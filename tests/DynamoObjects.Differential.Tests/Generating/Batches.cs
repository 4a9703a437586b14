namespace DynamoObjects.Differential.Generating;

/// <summary>BatchGetItem and BatchWriteItem on one table, sometimes with a duplicate key.</summary>
internal static class Batches
{
    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape) => Gen.OneOf(Gets(shape), Writes(shape));

    private static Gen<AmazonDynamoDBRequest> Gets(TableShape shape) =>
        Gen.Select(
            Items.MostlyValidKeys(shape).Array[1, 4],
            Projections.Generate(shape).InPercent(40),
            Placeholders.Generator,
            Gen.Int[0, 9],
            (keys, projection, placeholders, percentile) =>
            {
                var read = new KeysAndAttributes
                {
                    Keys = [.. percentile == 0 ? keys : keys.DistinctBy(k => Comparing.SdkJson.Text(k))],
                    ProjectionExpression = projection?.Invoke(placeholders),
                };
                (read.ExpressionAttributeNames, _) = placeholders.Complete();
                return (AmazonDynamoDBRequest)new BatchGetItemRequest { RequestItems = new() { [shape.Name] = read } };
            }
        );

    public static Gen<AmazonDynamoDBRequest> Writes(TableShape shape) =>
        Gen.Frequency(
                (2, Items.MostlyValid(shape).Select(i => new WriteRequest(new PutRequest(i)))),
                (1, Items.MostlyValidKeys(shape).Select(k => new WriteRequest(new DeleteRequest(k))))
            )
            .Array[1, 4]
            .Select(writes => (AmazonDynamoDBRequest)new BatchWriteItemRequest { RequestItems = new() { [shape.Name] = [.. writes] } });
}
