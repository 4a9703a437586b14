namespace DynamoObjects.Tests.Records;

/// <summary>A record whose saves are counted and dated.</summary>
[DynamoTable("account")]
public partial class Account
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public decimal Balance { get; set; }

    public string? Owner { get; set; }

    [DynamoVersion]
    public int Version { get; set; }

    [DynamoCreatedAt]
    public DateTimeOffset? CreatedAt { get; set; }

    [DynamoUpdatedAt]
    public DateTime UpdatedAt { get; set; }
}
