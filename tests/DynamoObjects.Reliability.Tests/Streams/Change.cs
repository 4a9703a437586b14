using System.Globalization;
using System.Numerics;
using Record = DynamoObjects.Mock.Streams.Record;

namespace DynamoObjects.Reliability.Streams;

/// <summary>What a stream record says of an item's value: null stands for no item.</summary>
internal sealed record Change(string EventId, BigInteger Sequence, string Name, string Id, string? Old, string? New)
{
    public static Change From(Record record)
    {
        var data = record.Dynamodb!;
        var sequence = BigInteger.Parse(data.SequenceNumber!, CultureInfo.InvariantCulture);
        return new Change(record.EventID!, sequence, record.EventName!, data.Keys!["id"].S, Value(data.OldImage), Value(data.NewImage));
    }

    private static string? Value(Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>? image)
        => image is { Count: > 0 } ? image["v"].S : null;
}
