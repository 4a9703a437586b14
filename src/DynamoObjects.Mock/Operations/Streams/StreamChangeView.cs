using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>A change of an item in a stream: its key, and the images of the stream's view type.</summary>
internal sealed record StreamChangeView
{
    public StreamChangeView(StreamLog stream, StreamEntry entry)
    {
        ViewType = stream.Definition.ViewType;
        Keys = (entry.New ?? entry.Old!).Only(stream.Table.Key.Attributes.Select(attribute => attribute.Name));
        Old = ViewType.Value is "OLD_IMAGE" or "NEW_AND_OLD_IMAGES" ? entry.Old : null;
        New = ViewType.Value is "NEW_IMAGE" or "NEW_AND_OLD_IMAGES" ? entry.New : null;
        EventName =
            entry.Old is null ? "INSERT"
            : entry.New is null ? "REMOVE"
            : "MODIFY";
        SequenceNumber = SequenceNumbers.Format(entry.Number);
        Time = DateTimeOffset.FromUnixTimeSeconds(entry.Time.ToUnixTimeSeconds()).UtcDateTime;
        Size = ItemSize.Measure(Keys) + ItemSize.Measure(Old) + ItemSize.Measure(New);
        IsByService = entry.IsByService;
    }

    public string EventName { get; }

    public string SequenceNumber { get; }

    public DateTime Time { get; }

    public StreamViewType ViewType { get; }

    public Item Keys { get; }

    public Item? Old { get; }

    public Item? New { get; }

    public long Size { get; }

    public bool IsByService { get; }
}
