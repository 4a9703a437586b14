using Amazon.DynamoDBv2.DataModel;

namespace DynamoObjects.Bench.Mapper;

/// <summary><see cref="Purchase"/> with the attributes of the SDK's object persistence.</summary>
[DynamoDBTable("purchases")]
internal sealed class ContextPurchase
{
    [DynamoDBHashKey]
    public string Customer { get; set; } = "";

    [DynamoDBRangeKey]
    public long Number { get; set; }

    public Guid Reference { get; set; }
    public DateTime PlacedAt { get; set; }
    public bool IsPaid { get; set; }
    public Address ShipTo { get; set; } = new();
    public List<PurchaseLine> Lines { get; set; } = [];

    public static ContextPurchase Create(int number)
    {
        var purchase = Purchase.Create(number);
        return new()
        {
            Customer = purchase.Customer,
            Number = purchase.Number,
            Reference = purchase.Reference,
            PlacedAt = purchase.PlacedAt,
            IsPaid = purchase.IsPaid,
            ShipTo = purchase.ShipTo,
            Lines = purchase.Lines,
        };
    }
}
