namespace DynamoObjects.Tests.Records;

/// <summary>A record with a version and times.</summary>
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
