using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Memory;

/// <summary>
/// The items that a cache's own writes have replaced or deleted. A record that is based on one, such as a copy by <c>with</c> before the
/// flush, is not in conflict with another writer.
/// </summary>
/// <remarks>Thread-safe. Items are compared by reference, and kept only while a record refers to them.</remarks>
internal sealed class ReplacedItems
{
    private readonly ConditionalWeakTable<Dictionary<string, AttributeValue>, ReplacedItems> _items = [];

    public void Add(Dictionary<string, AttributeValue> item) => _items.AddOrUpdate(item, this);

    public bool Contains(Dictionary<string, AttributeValue> item) => _items.TryGetValue(item, out _);
}
