using DynamoObjects;

namespace Shop.Records;

// begin-snippet: mapper-order
[DynamoTable("order", ReadCapacity = 5, WriteCapacity = 5)]
public partial record Order([property: DynamoHashKey] string Customer, [property: DynamoRangeKey] int Number)
{
    public OrderState State { get; init; }

    public List<OrderLine> Lines { get; init; } = [];

    [DynamoTimeToLive]
    public DateTimeOffset? ExpiresAt { get; init; }
}
// end-snippet
