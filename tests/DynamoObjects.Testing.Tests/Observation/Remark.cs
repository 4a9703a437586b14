namespace DynamoObjects.Testing.Tests.Observation;

[DynamoTable("remarks")]
public partial class Remark : DynamoRecord
{
    [HashKey]
    public string Id { get; set; } = "";
}
