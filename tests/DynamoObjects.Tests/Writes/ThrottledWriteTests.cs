using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>An attempt that DynamoDB rejects is not carried out: what the next one finds is somebody else's.</summary>
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
    public async Task The_same_new_item_of_somebody_else_stays_in_the_way(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(North("Oslo"));
        Throttle(test);

        var exception = await Assert.ThrowsAsync<ItemExistsException>(() => stores.SaveAsync(North("Oslo")));

        Assert.Equal("Oslo", exception.GetRecord<Store>()!.City);
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_same_change_of_somebody_else_is_a_conflict(DynamoTestContext test, DynamoDatabase db)
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
    public async Task What_somebody_else_has_deleted_is_not_found(DynamoTestContext test, DynamoDatabase db)
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
    public async Task A_condition_that_does_not_hold_fails(DynamoTestContext test, DynamoDatabase db)
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
    public async Task Throttled_after_a_lost_response_it_is_done(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await db.CreateTableAsync<Store>();
        test.Faults.On<PutItemRequest>().LoseResponse();
        Throttle(test);

        await stores.SaveAsync(North("Oslo"));

        test.Faults.ShouldAllHaveFired();
    }
}
