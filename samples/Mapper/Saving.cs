using DynamoObjects;
using Shop.Records;

namespace Shop;

internal static class Saving
{
    public static async Task WalkAsync(DynamoDatabase database)
    {
        Console.WriteLine("## Saving and reading");
        var stores = database.Table<Store>();

        // The table is created now, for it is used for the first time.
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                CompanyId = "acme",
                Name = "North",
                Address = new("Main Street 1", "Oslo"),
                Services = ["coffee"],
            }
        );
        try
        {
            await stores.SaveAsync(new Store { StoreId = "s1" });
        }
        catch (ItemExistsException)
        {
            Console.WriteLine("a new record does not replace another: s1 exists");
        }

        var store = await stores.GetAsync("s1");
        var meanwhile = await stores.GetAsync("s1");
        store.Name = "North Star";
        await stores.SaveAsync(store);
        Console.WriteLine($"saved: {store.Label}, version {store.Version}");
        try
        {
            meanwhile.Visits = 7;
            await stores.SaveAsync(meanwhile);
        }
        catch (ItemChangedException exception)
        {
            Console.WriteLine($"rejected: somebody else saved {exception.Key} meanwhile");
        }

        Console.WriteLine($"find what is not there: {await stores.FindAsync("s9") is null}");
        var fresh = await stores.GetOrCreateAsync("s2");
        fresh.CompanyId = "acme";
        fresh.Name = "South";
        fresh.Visits = 120;
        await stores.SaveAsync(fresh);

        var settings = database.Table<Setting>();
        var setting = new Setting { Name = "limits" };
        setting["most"] = 5;
        await settings.SaveAsync(setting);
        Console.WriteLine($"schema-less: most = {(await settings.GetAsync("limits"))["most"]}");
        try
        {
            await settings.SaveAsync(new Setting { Name = "no good" });
        }
        catch (ArgumentException exception)
        {
            Console.WriteLine($"checked before it is saved: {exception.Message}");
        }
    }
}
