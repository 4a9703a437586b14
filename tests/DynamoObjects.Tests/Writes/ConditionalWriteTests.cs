using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

public sealed class ConditionalWriteTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_loaded_record_is_saved_if_the_condition_is_met(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "North",
                City = "Oslo",
                Thanks = 3,
            }
        );
        var loaded = await stores.GetAsync("s1");
        loaded.Name = "South";
        test.Requests.Clear();

        await stores.SaveAsync(loaded, when: s => s.City == "Oslo" && s.Thanks < 10);

        Assert.Equal("South", (await stores.GetAsync("s1")).Name);
        var condition = test.Requests.OfType<UpdateItemRequest>()[0].ConditionExpression;
        Assert.StartsWith("attribute_exists(#key) AND #u0 = :o0 AND (", condition, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_save_with_a_condition_does_not_overwrite(DynamoTestContext test, DynamoDatabase db)
    {
        var store = new Store { StoreId = "s1" };

        await Assert.ThrowsAsync<ArgumentException>("overwrite", () =>
            db.Table<Store>().SaveAsync(store, when: s => s.City == "Oslo", overwrite: true)
        );
        Assert.Throws<ArgumentException>("overwrite", () => db.Transaction().Save(store, when: s => s.City == "Oslo", overwrite: true));

        test.Requests.ShouldBeEmpty();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_that_is_not_met_is_reported_with_the_current_item(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "North",
                Thanks = 3,
            }
        );
        var loaded = await stores.GetAsync("s1");
        loaded.Name = "South";

        var exception = await Assert.ThrowsAsync<ConditionFailedException>(() => stores.SaveAsync(loaded, when: s => s.Thanks > 3));

        Assert.Equal(("store", "s1"), (exception.TableName, exception.Key.Hash));
        Assert.Equal("North", exception.Item!["name"].S);
        var current = exception.GetRecord<Store>()!;
        Assert.False(current.IsNew);
        current.Name = "West";
        await stores.SaveAsync(current);
        Assert.Equal("West", (await stores.GetAsync("s1")).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_change_of_another_writer_is_distinguished_from_a_condition_that_is_not_met(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "North",
                Thanks = 3,
            }
        );
        var (one, other) = (await stores.GetAsync("s1"), await stores.GetAsync("s1"));
        one.Name = "South";
        await stores.SaveAsync(one);
        other.Name = "West";

        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => stores.SaveAsync(other, when: s => s.Thanks == 3));

        Assert.Equal(["name"], exception.Attributes);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_record_replaces_an_item_that_meets_the_condition(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "old",
                Thanks = 1,
            }
        );

        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "new",
                Thanks = 2,
            },
            when: s => s.Thanks < 2
        );
        var exception = await Assert.ThrowsAsync<ConditionFailedException>(() =>
            stores.SaveAsync(new Store { StoreId = "s1", Name = "newer" }, when: s => s.Thanks < 2)
        );

        Assert.Equal("new", exception.GetRecord<Store>()!.Name);
        Assert.Equal("new", (await stores.GetAsync("s1")).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_on_an_item_that_does_not_exist_reports_that(DynamoDatabase db)
    {
        var exception = await Assert.ThrowsAsync<ConditionFailedException>(() =>
            db.Table<Store>().SaveAsync(new Store { StoreId = "s1" }, when: s => s.Thanks == 1)
        );

        Assert.Null(exception.Item);
        Assert.Null(exception.GetRecord<Store>());
        Assert.Contains("table 'store' has no item with partition key 's1'", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_is_deleted_if_the_condition_is_met(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        var store = new Store { StoreId = "s1", Thanks = 3 };
        await stores.SaveAsync(store);

        var exception = await Assert.ThrowsAsync<ConditionFailedException>(() => stores.DeleteAsync("s1", when: s => s.Thanks == 0));
        Assert.Equal(3, exception.GetRecord<Store>()!.Thanks);
        await Assert.ThrowsAsync<ConditionFailedException>(() => stores.DeleteAsync(store, when: s => s.Thanks == 0));
        Assert.False(store.IsNew);

        Assert.Equal(3, (await stores.DeleteAsync(store, when: s => s.Thanks == 3)).Thanks);
        Assert.True(store.IsNew);
        await Assert.ThrowsAsync<ItemNotFoundException>(() => stores.DeleteAsync("s1", when: s => s.Thanks == 3));
        await Assert.ThrowsAsync<ItemNotFoundException>(() => stores.DeleteAsync("s1", when: s => s.City == null));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Version_and_condition_are_combined(DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await accounts.SaveAsync(new Account { Id = "a1", Balance = 10 });
        var (one, other) = (await accounts.GetAsync("a1"), await accounts.GetAsync("a1"));
        one.Owner = "Ada";

        await Assert.ThrowsAsync<ConditionFailedException>(() => accounts.SaveAsync(one, when: a => a.Balance > 10));
        await Assert.ThrowsAsync<ConditionFailedException>(() => accounts.DeleteAsync(one, when: a => a.Balance > 10));
        await accounts.SaveAsync(one, when: a => a.Balance == 10);
        other.Owner = "Eve";
        await Assert.ThrowsAsync<ItemChangedException>(() => accounts.SaveAsync(other, when: a => a.Balance == 10));
        await Assert.ThrowsAsync<ItemChangedException>(() => accounts.DeleteAsync(other, when: a => a.Balance == 10));

        Assert.Equal(2, (await accounts.DeleteAsync(one, when: a => a.Owner == "Ada")).Version);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_that_DynamoDB_cannot_evaluate_is_rejected_by_the_call(DynamoTestContext test, DynamoDatabase db)
    {
        Assert.Throws<QueryTranslationException>(() =>
        {
            _ = db.Table<Store>().SaveAsync(new Store { StoreId = "s1" }, when: s => s.Label == "x");
        });
        Assert.Throws<QueryTranslationException>(() =>
        {
            _ = db.Table<Store>().DeleteAsync("s1", when: s => s.Label == "x");
        });

        await Task.CompletedTask;
        Assert.Empty(test.Requests);
    }
}
