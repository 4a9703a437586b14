using DynamoObjects;

namespace Shop.Records;

[DynamoTable("order", Read = 5, Write = 5)]
public partial record Order([property: HashKey] string Customer, [property: RangeKey] int Number)
{
    public OrderState State { get; init; }

    public List<OrderLine> Lines { get; init; } = [];

    [TimeToLive]
    public DateTimeOffset? ExpiresAt { get; init; }
}
