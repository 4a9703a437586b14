using Amazon.DynamoDBv2.DataModel;

namespace DynamoObjects.Testing.Catching;

[DynamoDBTable("contexts")]
public class Record
{
    [DynamoDBHashKey("id")]
    public string Id { get; set; } = "";
}
