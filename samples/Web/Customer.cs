using Amazon.DynamoDBv2.DataModel;

namespace Shop.Orders;

[DynamoDBTable("customers")]
public sealed class Customer
{
    [DynamoDBHashKey("id")]
    public string Id { get; set; } = "";

    [DynamoDBProperty("name")]
    public string? Name { get; set; }
}
