namespace DynamoObjects.Differential.Generating;

/// <summary>Every kind of write that adds records to a stream.</summary>
internal static class StreamedWrites
{
    public static Gen<AmazonDynamoDBRequest> Generate(TableShape shape) =>
        Gen.OneOf(
            Writes.Puts(shape),
            Writes.Updates(shape),
            Writes.Deletes(shape),
            Batches.Writes(shape),
            Transactions.Writes(shape),
            AttributeUpdates.Generate(shape),
            StatementWrites.Generate(shape)
        );
}
