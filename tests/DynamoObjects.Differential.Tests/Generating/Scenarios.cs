using DynamoObjects.Differential.Generating.Statements;

namespace DynamoObjects.Differential.Generating;

/// <summary>Scenarios of an area.</summary>
internal static class Scenarios
{
    public static Gen<Scenario> Generate(Area area) =>
        Gen.OneOf(
            Array.ConvertAll(TableShape.All, shape =>
                Gen.Select(
                    area == Area.Pages ? Items.Large(shape).Array[5, 10] : Items.Generate(shape).Array[0, 6],
                    Requests(area, shape).Array[1, 4],
                    (items, requests) => new Scenario(shape, Distinct(shape, items), requests)
                )
            )
        );

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
            _ => throw new ArgumentOutOfRangeException(nameof(area), area, "No such area."),
        };

    private static Dictionary<string, AttributeValue>[] Distinct(TableShape shape, Dictionary<string, AttributeValue>[] items) =>
        [.. items.DistinctBy(shape.KeyText)];
}
