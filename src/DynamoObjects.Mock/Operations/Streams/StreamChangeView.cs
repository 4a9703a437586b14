using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>A change of an item in a stream: its key, and the images of the stream's view type.</summary>
internal sealed record StreamChangeView
{
    /// <summary>Creates a change that was read from another DynamoDB.</summary>
    public StreamChangeView() { }

    [SetsRequiredMembers]
    public StreamChangeView(StreamLog stream, StreamEntry entry)
    {
        ViewType = stream.Definition.ViewType;
        Keys = (entry.New ?? entry.Old!).Only(stream.Table.Key.Attributes.Select(attribute => attribute.Name));
        Old = ViewType.Value is "OLD_IMAGE" or "NEW_AND_OLD_IMAGES" ? entry.Old : null;
        New = ViewType.Value is "NEW_IMAGE" or "NEW_AND_OLD_IMAGES" ? entry.New : null;
        EventId = entry.Number.ToString("x32", CultureInfo.InvariantCulture);
        EventName =
            entry.Old is null ? "INSERT"
            : entry.New is null ? "REMOVE"
            : "MODIFY";
        SequenceNumber = SequenceNumbers.Format(entry.Number);
        Time = DateTimeOffset.FromUnixTimeSeconds(entry.Time.ToUnixTimeSeconds()).UtcDateTime;
        Size = ItemSize.Measure(Keys) + ItemSize.Measure(Old) + ItemSize.Measure(New);
        IsByService = entry.IsByService;
    }

    public required string EventId { get; init; }

    public required string EventName { get; init; }

    public required string SequenceNumber { get; init; }

    public required DateTime Time { get; init; }

    public required StreamViewType ViewType { get; init; }

    public required Item Keys { get; init; }

    public Item? Old { get; init; }

    public Item? New { get; init; }

    public required long Size { get; init; }

    public required bool IsByService { get; init; }
}
