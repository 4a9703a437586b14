namespace DynamoObjects.Tests.Records;

/// <summary>The other of two classes whose records share a table.</summary>
[DynamoTable("shared")]
public partial class Invoice
{
    [DynamoHashKey]
    [DynamoAttribute("pk")]
    public string CustomerId { get; set; } = "";

    [DynamoRangeKey]
    [DynamoAttribute("sk")]
    public string Number { get; set; } = "";

    public decimal Total { get; set; }
}
