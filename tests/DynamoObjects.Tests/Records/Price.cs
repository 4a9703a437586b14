namespace DynamoObjects.Tests.Records;

[DynamoTable("price")]
public partial class Price : DynamoRecord
{
    [DynamoHashKey]
    public decimal Amount { get; set; }
}
