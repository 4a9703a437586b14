namespace Shop.Lambda;

/// <summary>The part of the event that the function uses. With the package Amazon.Lambda.DynamoDBEvents, this is DynamoDBEvent.</summary>
public sealed class OrderEvent
{
    public List<OrderRecord> Records { get; set; } = [];
}
