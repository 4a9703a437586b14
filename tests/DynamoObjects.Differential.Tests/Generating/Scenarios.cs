namespace DynamoObjects.Differential.Generating;

/// <summary>Scenarios of an area.</summary>
internal static class Scenarios
{
    public static Gen<Scenario> Of(Area area) =>
        Gen.OneOf(
            Array.ConvertAll(Shape.All, shape =>
                Gen.Select(
                    area == Area.Pages ? Items.Large(shape).Array[5, 10] : Items.Of(shape).Array[0, 6],
                    Requests(area, shape).Array[1, 4],
                    (items, requests) => new Scenario(shape, Distinct(shape, items), requests)
                )
            )
        );

    private static Gen<AmazonDynamoDBRequest> Requests(Area area, Shape shape) =>
        area switch
        {
            Area.Writes => Gen.OneOf(Writes.Puts(shape), Writes.Deletes(shape)),
            Area.Updates => Writes.Updates(shape),
            Area.Gets => Reads.Gets(shape),
            Area.Queries => Reads.Queries(shape),
            Area.Scans => Reads.Scans(shape),
            Area.Legacy => Legacy.Of(shape),
            Area.Batches => Batches.Of(shape),
            Area.Pages => Gen.OneOf(Reads.Queries(shape), Reads.Scans(shape)),
            Area.Tables => TableRequests.Any,
            Area.Transactions => Transactions.Of(shape),
            _ => throw new ArgumentOutOfRangeException(nameof(area), area, "No such area."),
        };

    private static Dictionary<string, AttributeValue>[] Distinct(Shape shape, Dictionary<string, AttributeValue>[] items) =>
        [.. items.DistinctBy(shape.KeyText)];
}
