namespace DynamoObjects.Testing.Tests.Observation;

[DynamoTable("dated")]
public partial class Dated : DynamoRecord
{
    [HashKey]
    public string Id { get; set; } = "";

    [CreatedAt]
    public DateTimeOffset? CreatedAt { get; set; }
}
