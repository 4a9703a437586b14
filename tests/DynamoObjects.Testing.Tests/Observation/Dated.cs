namespace DynamoObjects.Testing.Tests.Observation;

[DynamoTable("dated")]
public partial class Dated : DynamoRecord
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    [DynamoCreatedAt]
    public DateTimeOffset? CreatedAt { get; set; }
}
