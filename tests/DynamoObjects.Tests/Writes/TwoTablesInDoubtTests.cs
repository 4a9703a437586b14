using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>A record that is saved in two tables, without a response from either.</summary>
public sealed class TwoTablesInDoubtTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Each_save_is_found_to_be_carried_out(DynamoTestContext test)
    {
        var (one, other) = (CreateTable(test, "one-"), CreateTable(test, "other-"));
        await one.Database.CreateTableAsync<Store>();
        await other.Database.CreateTableAsync<Store>();
        var store = new Store { StoreId = "s1", Name = "North" };
        await SaveWithLostResponseAsync(test, one, store);
        await SaveWithLostResponseAsync(test, other, store);

        await one.SaveAsync(store);
        await other.SaveAsync(store);

        Assert.Equal("North", (await one.GetAsync("s1", consistent: true)).Name);
        Assert.Equal("North", (await other.GetAsync("s1", consistent: true)).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_save_in_one_table_does_not_resolve_the_other(DynamoTestContext test)
    {
        var (one, other) = (CreateTable(test, "one-"), CreateTable(test, "other-"));
        await one.Database.CreateTableAsync<Store>();
        var store = new Store { StoreId = "s1", Name = "West" };
        await SaveWithLostResponseAsync(test, one, store);

        await other.SaveAsync(store);
        await other.DeleteAsync(store);
        await one.SaveAsync(store);

        Assert.Equal("West", (await one.GetAsync("s1", consistent: true)).Name);
    }

    private static DynamoTable<Store> CreateTable(DynamoTestContext test, string prefix) =>
        new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TablePrefix = prefix }).Table<Store>();

    private static async Task SaveWithLostResponseAsync(DynamoTestContext test, DynamoTable<Store> stores, Store store)
    {
        test.Faults.On<PutItemRequest>().LoseResponse();
        var timeouts = test.Faults.On<PutItemRequest>().Always().Timeout();
        await Assert.ThrowsAsync<TimeoutException>(() => stores.SaveAsync(store));
        timeouts.Remove();
    }
}
