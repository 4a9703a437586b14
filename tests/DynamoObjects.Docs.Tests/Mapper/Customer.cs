using Amazon.DynamoDBv2.DataModel;

namespace Docs.Mapper;

// begin-snippet: mapper-context-class
[DynamoDBTable("customer")]
public class Customer
{
    [DynamoDBHashKey]
    public string Id { get; set; } = "";

    [DynamoDBRangeKey]
    public int Number { get; set; }

    [DynamoDBGlobalSecondaryIndexHashKey("ByCity")]
    public string? City { get; set; }

    public bool Active { get; set; }
}
// end-snippet
