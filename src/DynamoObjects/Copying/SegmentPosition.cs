using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Copying;

/// <summary>Where a segment is read on: after a key, from its start where there is none, or nowhere.</summary>
internal sealed record SegmentPosition(Dictionary<string, AttributeValue>? After, bool IsEnd)
{
    public static readonly SegmentPosition Start = new(null, false);
    public static readonly SegmentPosition End = new(null, true);

    /// <summary>What DynamoDB says at the end of a page; no key, or an empty one, is the end.</summary>
    public static SegmentPosition FromLastKey(Dictionary<string, AttributeValue>? last) => last is { Count: > 0 } ? new(last, false) : End;
}
