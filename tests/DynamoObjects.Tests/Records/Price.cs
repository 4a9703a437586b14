namespace DynamoObjects.Tests.Records;

[DynamoTable("price")]
public partial class Price : DynamoRecord
{
    [HashKey]
    public decimal Amount { get; set; }
}
