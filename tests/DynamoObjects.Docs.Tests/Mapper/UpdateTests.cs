using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/updates.md.</summary>
public class UpdateTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task Items_are_changed_without_a_read(DynamoDatabase database)
    {
        await database
            .Table<Store>()
            .SaveAsync(
                new Store
                {
                    StoreId = "s1",
                    Name = "North",
                    Address = new("Main Street 1", "Oslo"),
                }
            );

        // begin-snippet: mapper-update
        var stores = database.Table<Store>();
        var visits = await stores.UpdateCounterAsync("s1", s => s.Visits, 3); // atomic; returns the new value
        Console.WriteLine($"{visits} visits");

        var store = await stores.UpdateAsync(
            "s1",
            u => u.Set(s => s.Address!.City, "Bergen").Add(s => s.Services, "parking", "wifi"),
            when: s => s.Visits > 2
        );
        Console.WriteLine($"{store.Label}, {store.Services.Count} services");
        // end-snippet

        Assert.Equal("3 visits\nNorth in Bergen, 2 services\n", Console.ToString().ReplaceLineEndings("\n"));
    }

    [DynamoFact]
    public async Task An_update_with_a_token_is_done_once(DynamoDatabase database)
    {
        var stores = database.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });

        // begin-snippet: mapper-update-token
        var options = new UpdateOptions { MustExist = true, Token = "visit-4711" };
        await stores.UpdateCounterAsync("s1", s => s.Visits, 1, options);
        await stores.UpdateCounterAsync("s1", s => s.Visits, 1, options); // the same token: changes nothing
        // end-snippet

        Assert.Equal(1, (await stores.GetAsync("s1")).Visits);
    }
}
