namespace DynamoObjects.Tests.Records;

/// <summary>A record whose saves are counted and dated.</summary>
[DynamoTable("account")]
public partial class Account
{
    [HashKey]
    public string Id { get; set; } = "";

    public decimal Balance { get; set; }

    public string? Owner { get; set; }

    [Version]
    public int Version { get; set; }

    [CreatedAt]
    public DateTimeOffset? CreatedAt { get; set; }

    [UpdatedAt]
    public DateTime UpdatedAt { get; set; }
}
