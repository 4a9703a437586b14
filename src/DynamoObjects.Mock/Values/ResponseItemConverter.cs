using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Values;

/// <summary>What the items of a response become.</summary>
/// <param name="convert">Makes one of them.</param>
internal sealed class ResponseItemConverter(Func<Item, Dictionary<string, AttributeValue>> convert)
{
    /// <summary>The SDK's attributes, which are the caller's own.</summary>
    public static ResponseItemConverter Sdk { get; } = new(static item => SdkValues.ToSdk(item));

    /// <summary>Items that are only to be written as JSON.</summary>
    public static ResponseItemConverter Json { get; } = new(static item => new JsonItem(item));

    public Func<Item, Dictionary<string, AttributeValue>> Convert { get; } = convert;
}
