using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Values;

public class ItemShapeTests
{
    [Fact]
    public void A_long_name_is_in_no_shared_shape() => Assert.Null(ItemShape.Empty.With(new string('n', 256), AttributeType.S));

    [Fact]
    public void An_item_with_a_long_name_among_others_is_whole()
    {
        var name = new string('n', 60_000);

        var item = Item.Create(
            new ItemAttribute("a", Value.Null),
            new ItemAttribute(name, Value.String("1")),
            new ItemAttribute("b", Value.True)
        );

        Assert.Equal(
            [new ItemAttribute("a", Value.Null), new ItemAttribute(name, Value.String("1")), new ItemAttribute("b", Value.True)],
            item
        );
        Assert.Equal("2", item.With(name, Value.String("2"))[name].AsString);
    }
}
