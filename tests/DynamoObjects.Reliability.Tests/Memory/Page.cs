namespace DynamoObjects.Reliability.Memory;

/// <summary>A record without a version.</summary>
[DynamoTable("page")]
public partial class Page
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public int Value { get; set; }

    public int? Other { get; set; }
}
