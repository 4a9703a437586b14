namespace DynamoObjects.Tests.Records;

public enum OrderState
{
    Open,
    Paid,
    Sent,
}

[DynamoTable("order", ReadCapacity = 3, WriteCapacity = 2)]
[DynamoLocalIndex("ByTotal", nameof(Total), Projection = IndexProjection.Include, Include = [nameof(State)])]
public partial class Order : DynamoRecord
{
    [DynamoHashKey]
    [DynamoAttribute("customer")]
    public string Customer { get; set; } = "";

    [DynamoRangeKey]
    public int Number { get; set; }

    public decimal Total { get; set; }

    public OrderState State { get; set; }

    public bool Gift { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    public List<string> Lines { get; set; } = [];

    public Dictionary<string, int> Amounts { get; set; } = [];

    public override void Validate()
    {
        if (Total < 0)
            throw new ArgumentException($"An order's total cannot be {Total}.");
    }
}
