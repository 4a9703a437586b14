using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Sending;

/// <summary>The item that a response has, or the error of a condition; null where there is none.</summary>
/// <remarks>The SDK has null for it or an empty map, by <c>AWSConfigs.InitializeCollections</c>.</remarks>
internal static class FoundItem
{
    public static Dictionary<string, AttributeValue>? Get(GetItemResponse response) => OrNull(response.Item);

    public static Dictionary<string, AttributeValue>? Get(ConditionalCheckFailedException exception) => OrNull(exception.Item);

    public static Dictionary<string, AttributeValue>? Get(CancellationReason reason) => OrNull(reason.Item);

    public static Dictionary<string, AttributeValue>? OrNull(Dictionary<string, AttributeValue>? item) =>
        item is { Count: > 0 } ? item : null;
}
