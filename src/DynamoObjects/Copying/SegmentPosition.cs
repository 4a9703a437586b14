using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Copying;

/// <summary>The position of a segment: after a key, at its start without a key, or at its end.</summary>
internal sealed record SegmentPosition(Dictionary<string, AttributeValue>? After, bool IsEnd)
{
    public static readonly SegmentPosition Start = new(null, false);
    public static readonly SegmentPosition End = new(null, true);

    /// <summary>Returns the position after a page. Without a last key, or with an empty one, the segment is at its end.</summary>
    public static SegmentPosition FromLastKey(Dictionary<string, AttributeValue>? last) => last is { Count: > 0 } ? new(last, false) : End;
}
