using System.Globalization;
using System.Numerics;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace DynamoObjects.Reliability.Streams;

/// <summary>A stream's record of a change of an item's value; null represents a missing item.</summary>
internal sealed record Change(BigInteger Sequence, string Name, string Id, string? Old, string? New)
{
    public static Change From(StreamChange change) =>
        new(
            BigInteger.Parse(change.SequenceNumber, CultureInfo.InvariantCulture),
            change.EventName,
            change.Keys["id"].S,
            Value(change.OldImage),
            Value(change.NewImage)
        );

    private static string? Value(IReadOnlyDictionary<string, AttributeValue>? image) => image is { Count: > 0 } ? image["v"].S : null;
}
