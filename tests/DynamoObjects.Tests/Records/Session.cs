namespace DynamoObjects.Tests.Records;

/// <summary>A record of a table with a stream and time to live.</summary>
[DynamoTable("session", Stream = StreamView.NewAndOldImages)]
public partial class Session
{
    [DynamoHashKey]
    public string Id { get; set; } = "";

    public string? User { get; set; }

    [DynamoTimeToLive]
    [DynamoAttribute("ends")]
    public DateTimeOffset? EndsAt { get; set; }
}
