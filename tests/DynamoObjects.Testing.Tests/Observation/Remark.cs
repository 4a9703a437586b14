namespace DynamoObjects.Testing.Tests.Observation;

[DynamoTable("remarks")]
public partial class Remark : DynamoRecord
{
    [DynamoHashKey]
    public string Id { get; set; } = "";
}
