namespace Shop.Lambda;

public sealed class OrderRecord
{
    public string EventName { get; set; } = "";

    public OrderChange Dynamodb { get; set; } = new();
}
