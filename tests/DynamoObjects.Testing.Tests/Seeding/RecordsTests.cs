using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Seeding;

public class RecordsTests
{
    [DynamoFact]
    public async Task Records_are_written_and_their_table_created(DynamoTestContext test)
    {
        var store = new Store
        {
            StoreId = "s1",
            CompanyId = "acme",
            Floors = 3,
        };

        await test.Seed.AddRecordsAsync([store, new Store { StoreId = "s2" }]);

        Assert.True(store.IsNew);
        Assert.Equal(3, (await test.Database.Table<Store>().GetAsync(new("s1"))).Floors);
        Assert.Null((await test.Database.Table<Store>().GetAsync(new("s2"))).CompanyId);
    }

    [DynamoFact]
    public async Task Two_records_of_one_key_are_rejected_and_nothing_is_written(DynamoTestContext test)
    {
        var exception = await Assert.ThrowsAsync<SeedDataException>(() =>
            test.Seed.AddRecordsAsync([new Store { StoreId = "s1" }, new Store { StoreId = "s2" }, new Store { StoreId = "s1" }])
        );

        Assert.StartsWith("record 3: the item has the same key (StoreId S 's1') as record 1", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await test.Client.ScanAsync(new ScanRequest("store"))).Count);
    }

    [DynamoFact]
    public async Task One_bad_item_is_reported_and_all_others_are_written(DynamoTestContext test)
    {
        await test.Seed.CreateTableAsync(AllTypesTable.Request());
        var items = Enumerable.Range(0, 60).Select(i => AllTypesTable.Item("p", i)).ToList();
        items[30]["number"] = new() { N = "many" };
        items[31]["text"] = new(new string('x', 410_000));

        var exception = await Assert.ThrowsAsync<SeedWriteException>(() => test.Seed.AddItemsAsync("kinds", items));

        Assert.Equal(["item 31", "item 32"], exception.Failures.Select(failure => failure.Origin));
        Assert.All(exception.Failures, failure => Assert.Equal("kinds", failure.TableName));
        Assert.StartsWith("2 of 60 items were not written", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(test.TablePrefix, exception.Message, StringComparison.Ordinal);
        Assert.Equal(58, (await test.Client.ScanAsync(new ScanRequest("kinds") { Select = "COUNT" })).Count);
    }

    [DynamoFact]
    public async Task A_table_that_is_missing_or_already_exists_is_reported(DynamoTestContext test)
    {
        var missing = await Assert.ThrowsAsync<SeedException>(() => test.Seed.AddJsonAsync("kinds", "[]"));
        await test.Seed.CreateTableAsync(AllTypesTable.Request());
        var second = await Assert.ThrowsAsync<SeedException>(() => test.Seed.CreateTableAsync(AllTypesTable.Request()));

        Assert.Contains("The table 'kinds' does not exist", missing.Message, StringComparison.Ordinal);
        Assert.Contains("The table 'kinds' already exists", second.Message, StringComparison.Ordinal);
    }
}
