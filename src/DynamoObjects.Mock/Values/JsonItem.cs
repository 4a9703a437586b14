using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Values;

/// <summary>An item of a response that is only written as JSON. It does not create the SDK's attributes, which would take most of the
/// time.</summary>
internal sealed class JsonItem(Item item) : Dictionary<string, AttributeValue>
{
    public Item Item { get; } = item;
}
