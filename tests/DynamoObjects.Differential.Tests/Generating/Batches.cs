namespace DynamoObjects.Differential.Generating;

/// <summary>BatchGetItem and BatchWriteItem on one table, at times with a key twice.</summary>
internal static class Batches
{
    public static Gen<AmazonDynamoDBRequest> Of(Shape shape) => Gen.OneOf(Gets(shape), Writes(shape));

    private static Gen<AmazonDynamoDBRequest> Gets(Shape shape) =>
        Gen.Select(
            Items.FlawedKeys(shape).Array[1, 4],
            Projections.Of(shape).In(40),
            Placeholders.New,
            Gen.Int[0, 9],
            (keys, projection, placeholders, dice) =>
            {
                var read = new KeysAndAttributes
                {
                    Keys = [.. dice == 0 ? keys : keys.DistinctBy(k => Comparing.Wire.Text(k))],
                    ProjectionExpression = projection?.Invoke(placeholders),
                };
                (read.ExpressionAttributeNames, _) = placeholders.Complete();
                return (AmazonDynamoDBRequest)new BatchGetItemRequest { RequestItems = new() { [shape.Name] = read } };
            }
        );

    private static Gen<AmazonDynamoDBRequest> Writes(Shape shape) =>
        Gen.Frequency(
                (2, Items.Flawed(shape).Select(i => new WriteRequest(new PutRequest(i)))),
                (1, Items.FlawedKeys(shape).Select(k => new WriteRequest(new DeleteRequest(k))))
            )
            .Array[1, 4]
            .Select(writes => (AmazonDynamoDBRequest)new BatchWriteItemRequest { RequestItems = new() { [shape.Name] = [.. writes] } });
}
