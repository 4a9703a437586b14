using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Bench;

/// <summary>The least that a store behind the SDK's types can do: look an item up and copy it deeply, both ways.</summary>
internal sealed class CopyFloor
{
    private readonly Dictionary<(string Artist, string Song), Dictionary<string, AttributeValue>> _items = [];

    public void Put(Dictionary<string, AttributeValue> item) => _items[(item["artist"].S, item["song"].S)] = Copy(item);

    public Dictionary<string, AttributeValue> Get(Dictionary<string, AttributeValue> key) => Copy(_items[(key["artist"].S, key["song"].S)]);

    private static Dictionary<string, AttributeValue> Copy(Dictionary<string, AttributeValue> item)
    {
        var copy = new Dictionary<string, AttributeValue>(item.Count);
        foreach (var (name, value) in item)
            copy.Add(name, Copy(value));
        return copy;
    }

    private static AttributeValue Copy(AttributeValue value) =>
        value.S is { } text ? new AttributeValue { S = text }
        : value.N is { } number ? new AttributeValue { N = number }
        : new AttributeValue { BOOL = value.BOOL };
}
