using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Values;

/// <summary>An item of a response that is only to be written as JSON, and is written from here: it has no attributes of the SDK's, whose
/// making would take most of the time.</summary>
internal sealed class JsonItem(Item item) : Dictionary<string, AttributeValue>
{
    public Item Item { get; } = item;
}
