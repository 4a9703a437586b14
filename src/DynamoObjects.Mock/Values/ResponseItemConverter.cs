using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Values;

/// <summary>Converts the items of a response.</summary>
/// <param name="convert">Converts one item.</param>
internal sealed class ResponseItemConverter(Func<Item, Dictionary<string, AttributeValue>> convert)
{
    /// <summary>Converts to the SDK's attributes, which belong to the caller.</summary>
    public static ResponseItemConverter Sdk { get; } = new(static item => SdkValues.ToSdk(item));

    /// <summary>Converts to items that are only written as JSON.</summary>
    public static ResponseItemConverter Json { get; } = new(static item => new JsonItem(item));

    public Func<Item, Dictionary<string, AttributeValue>> Convert { get; } = convert;
}
