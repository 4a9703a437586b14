using Amazon.DynamoDBv2.DataModel;

namespace DynamoObjects.Testing.Hosting;

[DynamoTable("orders")]
[DynamoDBTable("orders")]
public sealed partial class Order
{
    [DynamoHashKey]
    [DynamoDBHashKey("id")]
    [DynamoAttribute("id")]
    public string Id { get; set; } = "";

    [DynamoDBProperty("status")]
    [DynamoAttribute("status")]
    public string? Status { get; set; }
}
