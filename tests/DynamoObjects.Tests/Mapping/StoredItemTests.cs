using DynamoObjects.Testing;

namespace DynamoObjects.Tests.Mapping;

public sealed class StoredItemTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_raw_item_of_any_record_is_available(DynamoDatabase db)
    {
        var people = db.Table<Person>();
        var person = new Person("p1", "Ada") { Country = "UK" };
        Assert.Null(people.GetStoredItem(person));

        await people.SaveAsync(person);

        Assert.Equal("Ada", people.GetStoredItem(person)!["Name"].S);
        Assert.Equal("Ada", people.GetStoredItem(person with { Name = "Eve" })!["Name"].S);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_raw_item_of_a_class_that_is_not_partial_is_available(DynamoDatabase db)
    {
        var customers = db.Table<Context.Customer>();
        var customer = new Context.Customer { Id = "c1", Number = 1 };
        await customers.SaveAsync(customer);

        Assert.Equal("c1", customers.GetStoredItem(customer)!["customer_id"].S);
        Assert.Null(customers.GetStoredItem(new Context.Customer { Id = "c1", Number = 1 }));
    }
}
