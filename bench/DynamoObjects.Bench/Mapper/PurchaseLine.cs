namespace DynamoObjects.Bench.Mapper;

internal sealed class PurchaseLine
{
    public string Article { get; set; } = "";
    public int Quantity { get; set; }
    public decimal Price { get; set; }
}
