namespace DynamoObjects.Tests.Records;

/// <summary>A record whose version is of a small type.</summary>
[DynamoTable("ticket")]
public partial class Ticket
{
    [HashKey]
    public string Id { get; set; } = "";

    public string? Seat { get; set; }

    [Version]
    public byte Version { get; set; }
}
