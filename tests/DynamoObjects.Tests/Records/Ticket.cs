namespace DynamoObjects.Tests.Records;

/// <summary>A record whose version is of a small type.</summary>
[DynamoTable("ticket")]
public partial class Ticket
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public string? Seat { get; set; }

    [DynamoVersion]
    public byte Version { get; set; }
}
