namespace Shop.Lambda;

public sealed class OrderChange
{
    public Dictionary<string, OrderAttribute> NewImage { get; set; } = [];

    public string SequenceNumber { get; set; } = "";
}
