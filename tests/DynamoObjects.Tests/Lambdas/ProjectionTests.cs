using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Mapping;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Records of which only some properties are read, and their saves.</summary>
public sealed class ProjectionTests
{
    private static async Task<DynamoTable<Store>> FillAsync(DynamoTestContext test)
    {
        var stores = test.Database.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                CompanyId = "acme",
                Name = "one",
                City = "Oslo",
                Thanks = 7,
                Tags = ["a"],
            }
        );
        test.Requests.Clear();
        return stores;
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Only_the_selected_properties_and_the_keys_are_read(DynamoTestContext test)
    {
        var stores = await FillAsync(test);

        var store = Assert.Single(
            await stores
                .Query(s => s.CompanyId == "acme", index: "StoreCompanyIndex")
                .Select(s => s.City, s => s.Thanks)
                .Select(s => s.Tags)
                .ToListAsync()
        );

        Assert.Equal(("s1", "acme", "one", "Oslo", 7), (store.StoreId, store.CompanyId, store.Name, store.City, store.Thanks));
        Assert.Equal(["a"], store.Tags);
        var scanned = Assert.Single(await stores.Scan(s => s.Thanks > 1).Select(s => s.City).ToListAsync());
        Assert.Equal(("s1", "Oslo", "", 0), (scanned.StoreId, scanned.City, scanned.Name, scanned.Thanks));
        Assert.Equal(
            ["StoreId", "city"],
            test.Requests.OfType<ScanRequest>()[0]
                .ProjectionExpression.Split(", ")
                .Select(name => test.Requests.OfType<ScanRequest>()[0].ExpressionAttributeNames[name])
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_save_writes_changes_and_keeps_attributes_that_were_not_read(DynamoTestContext test)
    {
        var stores = await FillAsync(test);
        var store = (await stores.Scan().Select(s => s.City).FirstOrDefaultAsync())!;

        store.City = "Rome";
        await stores.SaveAsync(store);
        store.Thanks = 8;
        await stores.SaveAsync(store);
        store.Thanks = 9;
        await stores.SaveAsync(store);
        test.Requests.Clear();
        await stores.SaveAsync(store);
        Assert.Empty(test.Requests);

        var whole = await stores.GetAsync("s1");
        Assert.Equal(("acme", "one", "Rome", 9), (whole.CompanyId, whole.Name, whole.City, whole.Thanks));
        Assert.Equal(["a"], whole.Tags);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Attributes_that_were_read_are_still_checked_for_other_writers(DynamoTestContext test)
    {
        var stores = await FillAsync(test);
        var store = (await stores.Scan().Select(s => s.City).FirstOrDefaultAsync())!;
        await stores.UpdateAsync("s1", u => u.Set(s => s.City, "Bergen"));

        (store.City, store.Thanks) = ("Rome", 1);
        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => stores.SaveAsync(store));

        Assert.Equal(["city"], exception.Attributes);
        Assert.Equal(7, (await stores.GetAsync("s1")).Thanks);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_selected_attribute_that_is_absent_is_known_to_be_absent(DynamoTestContext test)
    {
        var stores = await FillAsync(test);
        await stores.UpdateAsync("s1", u => u.Remove(s => s.City));
        var store = (await stores.Scan().Select(s => s.City).FirstOrDefaultAsync())!;
        await stores.UpdateAsync("s1", u => u.Set(s => s.City, "Bergen"));

        store.City = "Rome";
        await Assert.ThrowsAsync<ItemChangedException>(() => stores.SaveAsync(store));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_version_is_always_read_and_incremented(DynamoTestContext test)
    {
        var accounts = test.Database.Table<Account>();
        await accounts.SaveAsync(
            new Account
            {
                Id = "a",
                Balance = 5,
                Owner = "me",
            }
        );
        var (one, other) = ((await accounts.Scan().Select(a => a.Balance).FirstOrDefaultAsync())!, await accounts.GetAsync("a"));

        one.Balance = 6;
        await accounts.SaveAsync(one);
        other.Owner = "you";

        Assert.Equal(2, one.Version);
        await Assert.ThrowsAsync<ItemChangedException>(() => accounts.SaveAsync(other));
        Assert.Equal("me", (await accounts.GetAsync("a")).Owner);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_of_an_index_with_a_partial_projection_can_be_saved(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        await orders.SaveAsync(
            new Order
            {
                Customer = "c1",
                Number = 1,
                Total = 5,
                State = OrderState.Paid,
                Gift = true,
                Lines = ["x"],
            }
        );
        var order = (await orders.Query(o => o.Customer == "c1", index: "ByTotal").FirstOrDefaultAsync())!;
        Assert.Equal((OrderState.Paid, false), (order.State, order.Gift));

        (order.State, order.Lines) = (OrderState.Sent, ["y"]);
        await orders.SaveAsync(order);

        var whole = await orders.GetAsync(("c1", 1));
        Assert.Equal((OrderState.Sent, true, 5m, "y"), (whole.State, whole.Gift, whole.Total, whole.Lines.Single()));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Names_of_condition_and_selection_are_combined(DynamoTestContext test)
    {
        var stores = await FillAsync(test);

        Assert.Single(
            await stores.Scan(s => s.City == "Oslo" && s.Thanks == 7 && s.Name != "x").Select(s => s.City, s => s.Name).ToListAsync()
        );
        Assert.Equal(1, await stores.Scan(s => s.City == "Oslo").Select(s => s.Name).CountAsync());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Derived_records_are_distinguished(DynamoTestContext test)
    {
        var animals = test.Database.Table<Animal>();
        await animals.SaveAsync(
            new Dog
            {
                Name = "Rex",
                Age = 3,
                Breed = "Boxer",
            }
        );

        var dog = Assert.IsType<Dog>(Assert.Single(await animals.Scan(a => a.Age == 3).Select(a => a.Age).ToListAsync()));
        Assert.Equal(("Rex", 3, null), (dog.Name, dog.Age, dog.Breed));
        dog.Age = 4;
        await animals.SaveAsync(dog);

        Assert.Equal((4, "Boxer"), (Assert.IsType<Dog>(await animals.GetAsync("Rex")).Age, ((Dog)await animals.GetAsync("Rex")).Breed));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void Only_properties_are_selected(DynamoTestContext test)
    {
        var concerts = test.Database.Table<Concert>();

        Assert.Contains(
            "name the whole property Venue",
            Assert.Throws<QueryTranslationException>(() => concerts.Scan().Select(c => c.Venue!.City)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "use a property of the record",
            Assert.Throws<QueryTranslationException>(() => concerts.Scan().Select(c => c.Sold + 1)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => concerts.Scan().Select());
        Assert.Empty(test.Requests);
    }
}
