using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Memory;

/// <summary>
/// The items that a memory table's own writes have replaced or deleted. A record that is based on one, as a copy made
/// by <c>with</c> before the flush, is not in conflict with anybody.
/// </summary>
/// <remarks>Thread-safe. Items are told apart by reference, and kept only as long as a record has them.</remarks>
internal sealed class ReplacedItems
{
    private readonly ConditionalWeakTable<Dictionary<string, AttributeValue>, ReplacedItems> _items = [];

    public void Add(Dictionary<string, AttributeValue> item) => _items.AddOrUpdate(item, this);

    public bool Contains(Dictionary<string, AttributeValue> item) => _items.TryGetValue(item, out _);
}
