using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Sending;

/// <summary>Reads the item of a response or of the error of a condition; null if there is none.</summary>
/// <remarks>Without an item, the SDK returns null or an empty map, depending on <c>AWSConfigs.InitializeCollections</c>.</remarks>
internal static class FoundItem
{
    public static Dictionary<string, AttributeValue>? Get(GetItemResponse response) => OrNull(response.Item);

    public static Dictionary<string, AttributeValue>? Get(ConditionalCheckFailedException exception) => OrNull(exception.Item);

    public static Dictionary<string, AttributeValue>? Get(CancellationReason reason) => OrNull(reason.Item);

    public static Dictionary<string, AttributeValue>? OrNull(Dictionary<string, AttributeValue>? item) =>
        item is { Count: > 0 } ? item : null;
}
