using Amazon.DynamoDBv2.DataModel;

namespace DynamoObjects.Testing.Tests.Observation;

[DynamoDBTable("notes")]
public sealed class Note
{
    [DynamoDBHashKey("id")]
    public string Id { get; set; } = "";
}
