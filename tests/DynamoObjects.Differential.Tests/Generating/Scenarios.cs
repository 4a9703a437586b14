using DynamoObjects.Differential.Generating.Statements;

namespace DynamoObjects.Differential.Generating;

/// <summary>Scenarios of an area.</summary>
internal static class Scenarios
{
    public static Gen<Scenario> Generate(Area area) =>
        Gen.OneOf(
            Array.ConvertAll(TableShapes.Get(area), shape =>
                Gen.Select(Seeds(area, shape), Requests(area, shape).Array[1, 4], (items, requests) =>
                    new Scenario(shape, Distinct(shape, items), requests)
                )
            )
        );

    private static Gen<Dictionary<string, AttributeValue>[]> Seeds(Area area, TableShape shape) =>
        area switch
        {
            Area.Pages => Items.Large(shape).Array[5, 10],
            Area.AttributeUpdates => AttributeUpdates.Items(shape).Array[0, 3],
            Area.IndexReads => Items.Generate(shape).Array[3, 12],
            _ => Items.Generate(shape).Array[0, 6],
        };

    private static Gen<AmazonDynamoDBRequest> Requests(Area area, TableShape shape) =>
        area switch
        {
            Area.Writes => Gen.OneOf(Writes.Puts(shape), Writes.Deletes(shape)),
            Area.Updates => Writes.Updates(shape),
            Area.Gets => Reads.Gets(shape),
            Area.Queries => Reads.Queries(shape),
            Area.Scans => Reads.Scans(shape),
            Area.Legacy => LegacyRequests.Generate(shape),
            Area.Batches => Batches.Generate(shape),
            Area.Pages => Gen.OneOf(Reads.Queries(shape), Reads.Scans(shape)),
            Area.Tables => TableRequests.Any,
            Area.Statements => StatementRequests.Generate(shape),
            Area.Transactions => Transactions.Generate(shape),
            Area.Streams => StreamedWrites.Generate(shape),
            Area.IndexKeys => SizedKeys.Generate(shape),
            Area.AttributeUpdates => AttributeUpdates.Generate(shape),
            Area.IndexReads => Gen.OneOf(Reads.IndexQueries(shape), Reads.IndexScans(shape), LegacyRequests.IndexReads(shape)),
            _ => throw new ArgumentOutOfRangeException(nameof(area), area, "No such area."),
        };

    private static Dictionary<string, AttributeValue>[] Distinct(TableShape shape, Dictionary<string, AttributeValue>[] items) =>
        [.. items.DistinctBy(shape.KeyText)];
}
