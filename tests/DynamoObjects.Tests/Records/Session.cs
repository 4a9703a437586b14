namespace DynamoObjects.Tests.Records;

/// <summary>A record of a table with a stream, whose items end by themselves.</summary>
[DynamoTable("session", Stream = StreamView.NewAndOldImages)]
public partial class Session
{
    [HashKey]
    public string Id { get; set; } = "";

    public string? User { get; set; }

    [TimeToLive]
    [Attribute("ends")]
    public DateTimeOffset? EndsAt { get; set; }
}
