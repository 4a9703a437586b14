using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/saving.md.</summary>
public class SavingTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task Changes_are_saved_and_records_deleted(DynamoDatabase database)
    {
        // begin-snippet: mapper-save
        var stores = database.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "North" }); // throws ItemExistsException if s1 exists

        var store = await stores.GetAsync("s1");
        store.Name = "North Star";
        await stores.SaveAsync(store); // sends Name and the version

        store.Visits = 5;
        await stores.SaveAsync(store, when: s => s.Visits < 10); // throws ConditionFailedException if the condition does not hold

        var deleted = await stores.DeleteAsync("s1"); // the deleted record; throws ItemNotFoundException if s1 does not exist
        Console.WriteLine($"{deleted.Name}: {deleted.Visits} visits, version {deleted.Version}");
        // end-snippet

        Assert.Equal("North Star: 5 visits, version 3\n", Console.ToString().ReplaceLineEndings("\n"));
        Assert.Null(await stores.FindAsync("s1"));
    }

    [DynamoFact]
    public async Task A_conflict_has_the_record_of_somebody_else(DynamoDatabase database)
    {
        var stores = database.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });
        var store = await stores.GetAsync("s1");
        var other = await stores.GetAsync("s1");
        other.Name = "South";
        await stores.SaveAsync(other);

        // begin-snippet: mapper-conflict
        store.Visits++;
        try
        {
            await stores.SaveAsync(store);
        }
        catch (ItemChangedException exception)
        {
            var current = exception.GetRecord<Store>()!; // the item that the write found, as a loaded record
            current.Visits++;
            await stores.SaveAsync(current);
        }
        // end-snippet

        var saved = await stores.GetAsync("s1");
        Assert.Equal(("South", 1), (saved.Name, saved.Visits));
    }

    [DynamoFact]
    public async Task A_new_record_can_replace_an_item(DynamoDatabase database)
    {
        var stores = database.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });

        // begin-snippet: mapper-overwrite
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "West" }, overwrite: true);
        // end-snippet

        Assert.Equal("West", (await stores.GetAsync("s1")).Name);
    }

    [DynamoFact]
    public async Task A_copy_of_a_loaded_record_saves_the_difference(DynamoDatabase database)
    {
        var orders = database.Table<Order>();
        await orders.SaveAsync(new Order("ada", 1));

        // begin-snippet: mapper-with
        var order = await orders.GetAsync(("ada", 1));
        await orders.SaveAsync(order with { State = OrderState.Paid }); // sends State
        await orders.SaveAsync(order with { Number = 2 }); // another key: a new record
        // end-snippet

        var saved = await orders.Query("ada").ToListAsync();
        Assert.Equal([(1, OrderState.Paid), (2, OrderState.Open)], saved.Select(each => (each.Number, each.State)));
    }
}
