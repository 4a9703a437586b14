using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Paging;

/// <summary>One page of items or of their count, and the key after which the next page starts.</summary>
internal readonly record struct ItemPage(
    List<Dictionary<string, AttributeValue>>? Items,
    int Count,
    Dictionary<string, AttributeValue>? Next
)
{
    public static ItemPage Create(List<Dictionary<string, AttributeValue>>? items, int? count, Dictionary<string, AttributeValue>? last) =>
        new(items, count ?? items?.Count ?? 0, last is { Count: > 0 } ? last : null);
}
