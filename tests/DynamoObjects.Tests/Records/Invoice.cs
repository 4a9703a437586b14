namespace DynamoObjects.Tests.Records;

/// <summary>The other one of two classes whose records share a table.</summary>
[DynamoTable("shared")]
public partial class Invoice
{
    [HashKey]
    [Attribute("pk")]
    public string CustomerId { get; set; } = "";

    [RangeKey]
    [Attribute("sk")]
    public string Number { get; set; } = "";

    public decimal Total { get; set; }
}
