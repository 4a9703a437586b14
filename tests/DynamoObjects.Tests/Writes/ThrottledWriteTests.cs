using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>An attempt that DynamoDB rejects is not carried out, so the item that the next attempt finds is another writer's.</summary>
public sealed class ThrottledWriteTests
{
    private static Store North(string city) =>
        new()
        {
            StoreId = "s1",
            Name = "North",
            City = city,
        };

    private static void Throttle(DynamoTestContext test) => test.Faults.On<AmazonDynamoDBRequest>().When(IsWrite).Throttle();

    private static bool IsWrite(AmazonDynamoDBRequest request) => request is PutItemRequest or UpdateItemRequest or DeleteItemRequest;

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_equal_new_item_of_another_writer_is_a_conflict(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(North("Oslo"));
        Throttle(test);

        var exception = await Assert.ThrowsAsync<ItemExistsException>(() => stores.SaveAsync(North("Oslo")));

        Assert.Equal("Oslo", exception.GetRecord<Store>()!.City);
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_equal_change_of_another_writer_is_a_conflict(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(North("Oslo"));
        var (own, other) = (await stores.GetAsync("s1", consistent: true), await stores.GetAsync("s1", consistent: true));
        own.City = other.City = "Bergen";
        await stores.SaveAsync(other);
        Throttle(test);

        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => stores.SaveAsync(own));

        Assert.Equal("Bergen", exception.GetRecord<Store>()!.City);
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_that_another_writer_deleted_is_not_found(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        var store = North("Oslo");
        await stores.SaveAsync(store);
        await stores.DeleteAsync("s1");
        Throttle(test);
        await Assert.ThrowsAsync<ItemNotFoundException>(() => stores.DeleteAsync("s1"));
        Throttle(test);
        await Assert.ThrowsAsync<ItemNotFoundException>(() => stores.DeleteAsync(store));

        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_that_is_not_met_fails(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(North("Oslo"));
        Throttle(test);

        var exception = await Assert.ThrowsAsync<ConditionFailedException>(() =>
            stores.UpdateAsync("s1", u => u.Set(s => s.City, "Oslo"), when: s => s.City == "Bergen")
        );

        Assert.Equal("Oslo", exception.GetRecord<Store>()!.City);
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_write_that_is_throttled_after_a_lost_response_is_carried_out(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await db.CreateTableAsync<Store>();
        test.Faults.On<PutItemRequest>().LoseResponse();
        Throttle(test);

        await stores.SaveAsync(North("Oslo"));

        test.Faults.ShouldAllHaveFired();
    }
}
