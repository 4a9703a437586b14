using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;

namespace DynamoObjects.Tests.Sending;

/// <summary>Without an item, the SDK returns null or an empty map.</summary>
public sealed class FoundItemTests
{
    private static readonly Dictionary<string, AttributeValue> Item = new() { ["Id"] = new AttributeValue { S = "a" } };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_item_is_returned_if_there_is_none(bool isNull)
    {
        Dictionary<string, AttributeValue>? none = isNull ? null : [];

        Assert.Null(FoundItem.Get(new GetItemResponse { Item = none }));
        Assert.Null(FoundItem.Get(new ConditionalCheckFailedException("") { Item = none }));
        Assert.Null(FoundItem.Get(new CancellationReason { Item = none }));
    }

    [Fact]
    public void The_item_is_returned_if_there_is_one()
    {
        Assert.Same(Item, FoundItem.Get(new GetItemResponse { Item = Item }));
        Assert.Same(Item, FoundItem.Get(new ConditionalCheckFailedException("") { Item = Item }));
        Assert.Same(Item, FoundItem.Get(new CancellationReason { Item = Item }));
    }
}
