using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>A change of an item as a record of a Kinesis data stream.</summary>
internal sealed record KinesisView
{
    private const string Microsecond = "MICROSECOND";

    public KinesisView(KinesisEntry entry, string region)
    {
        EventId = entry.Id;
        Region = region;
        TableName = entry.Table.Name;
        StreamArn = entry.StreamArn;
        Precision = entry.Precision;
        UnixTime = IsMicroseconds
            ? (entry.Time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond
            : entry.Time.ToUnixTimeMilliseconds();
        (Old, New) = (entry.Old, entry.New);
        Keys = (New ?? Old!).Only(entry.Table.Key.Attributes.Select(attribute => attribute.Name));
        EventName =
            Old is null ? "INSERT"
            : New is null ? "REMOVE"
            : "MODIFY";
        Size = ItemSize.Measure(Keys) + ItemSize.Measure(Old) + ItemSize.Measure(New);
        IsByService = entry.IsByService;
    }

    public string EventId { get; }

    public string Region { get; }

    public string EventName { get; }

    public string TableName { get; }

    public string StreamArn { get; }

    /// <summary>The precision of the destination; <see langword="null"/> for the default, milliseconds.</summary>
    public string? Precision { get; }

    /// <summary>The time of the change in the unit of its precision.</summary>
    public long UnixTime { get; }

    public DateTime Time =>
        DateTime.UnixEpoch.AddTicks(UnixTime * (IsMicroseconds ? TimeSpan.TicksPerMicrosecond : TimeSpan.TicksPerMillisecond));

    public Item Keys { get; }

    public Item? Old { get; }

    public Item? New { get; }

    public long Size { get; }

    public bool IsByService { get; }

    public bool IsMicroseconds => Precision == Microsecond;
}
