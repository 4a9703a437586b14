namespace DynamoObjects.Tests.Records;

/// <summary>One of two classes whose records share a table.</summary>
[DynamoTable("shared")]
public partial class Customer
{
    [DynamoHashKey]
    [DynamoAttribute("pk")]
    public string Id { get; set; } = "";

    [DynamoRangeKey]
    [DynamoAttribute("sk")]
    public string Kind { get; set; } = "customer";

    public string? Name { get; set; }
}
