using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests;

public sealed class IndexerTests
{
    [Fact]
    public void Properties_are_read_and_set_by_the_names_of_their_attributes()
    {
        var store = new Store { Name = "North" };

        store["city"] = "Oslo";
        store["Thanks"] = 5L;

        Assert.Equal("North", store["name"]);
        Assert.Equal(("Oslo", 5), (store.City, store.Thanks));
    }

    [Fact]
    public void An_unknown_name_is_rejected_with_type_attribute_and_value()
    {
        var exception = Assert.Throws<DynamoSchemaException>(() => new Store()["ctiy"] = "Oslo");

        Assert.Equal(
            "Store has no attribute 'ctiy' (to set to 'Oslo'). Its attributes: CompanyId, StoreId, Tags, Thanks, city, name.",
            exception.Message
        );
    }

    [Theory]
    [InlineData("Thanks", "five")]
    [InlineData("Thanks", 1.5)]
    [InlineData("Thanks", 99999999999L)]
    [InlineData("name", null)]
    [InlineData("name", 5)]
    public void A_value_of_another_type_is_rejected(string name, object? value)
    {
        var exception = Assert.Throws<DynamoSchemaException>(() => new Store()[name] = value);

        Assert.Contains($"attribute '{name}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_with_an_unknown_name_changes_nothing()
    {
        var store = new Store();

        Assert.Throws<DynamoSchemaException>(() => store.Update(new Dictionary<string, object?> { ["city"] = "Oslo", ["ctiy"] = "Oslo" }));

        Assert.Null(store.City);
    }

    [Fact]
    public void An_update_sets_and_validates()
    {
        var order = new Order();

        order.Update(new Dictionary<string, object?> { ["Total"] = 5, ["State"] = OrderState.Paid });

        Assert.Equal((5m, OrderState.Paid), (order.Total, order.State));
        Assert.Throws<ArgumentException>(() => order.Update(new Dictionary<string, object?> { ["Total"] = -5 }));
    }

    [Fact]
    public void A_dictionary_contains_all_but_excluded_attributes_of_a_validated_record()
    {
        var values = new Store { StoreId = "s1", Name = "North" }.ToDictionary("Tags", "Thanks", "CompanyId");

        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["StoreId"] = "s1",
                ["name"] = "North",
                ["city"] = null,
            },
            values
        );
        Assert.Throws<ArgumentException>(() => new Order { Total = -1 }.ToDictionary());
    }
}
