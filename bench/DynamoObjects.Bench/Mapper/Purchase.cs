namespace DynamoObjects.Bench.Mapper;

/// <summary>The nested record, for the mapper and for the hand-written code.</summary>
[DynamoTable("purchases")]
internal sealed partial class Purchase
{
    [DynamoHashKey]
    public string Customer { get; set; } = "";

    [DynamoRangeKey]
    public long Number { get; set; }

    public Guid Reference { get; set; }
    public DateTime PlacedAt { get; set; }
    public bool IsPaid { get; set; }
    public Address ShipTo { get; set; } = new();
    public List<PurchaseLine> Lines { get; set; } = [];

    public static Purchase Create(int number) =>
        new()
        {
            Customer = "acme",
            Number = 20_261_123_000L + number,
            Reference = new Guid(number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            PlacedAt = new DateTime(2026, 11, 23, 10, 30, number % 60, DateTimeKind.Utc),
            IsPaid = true,
            ShipTo = new()
            {
                Street = "Karl Johans gate 1",
                City = "Oslo",
                PostalCode = "0154",
                Country = "NO",
            },
            Lines =
            [
                new()
                {
                    Article = "lamp",
                    Quantity = 2,
                    Price = 49.9m,
                },
                new()
                {
                    Article = "table",
                    Quantity = 1,
                    Price = 349m,
                },
                new()
                {
                    Article = "chair",
                    Quantity = 6,
                    Price = 79.5m,
                },
                new()
                {
                    Article = "candle",
                    Quantity = 24,
                    Price = 1.25m,
                },
            ],
        };
}
