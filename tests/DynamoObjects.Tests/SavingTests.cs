using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests;

public sealed class SavingTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_saved_record_is_loaded_as_it_was(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                CompanyId = "acme",
                Name = "North",
                City = "Oslo",
                Thanks = 3,
                Tags = ["a", "b"],
            }
        );

        var loaded = await stores.GetAsync("s1", consistent: true);

        Assert.Equal("acme", loaded.CompanyId);
        Assert.Equal("North", loaded.Name);
        Assert.Equal("Oslo", loaded.City);
        Assert.Equal(3, loaded.Thanks);
        Assert.Equal(["a", "b"], loaded.Tags.Order());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_record_does_not_overwrite_an_item(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "first" });

        var exception = await Assert.ThrowsAsync<ItemExistsException>(() =>
            stores.SaveAsync(new Store { StoreId = "s1", Name = "second" })
        );

        Assert.Equal("s1", exception.Key.Hash);
        Assert.Contains("overwrite: true", exception.Message, StringComparison.Ordinal);
        Assert.Equal("first", (await stores.GetAsync("s1")).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_record_overwrites_an_item_on_request(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "first",
                City = "Oslo",
            }
        );

        await stores.SaveAsync(new Store { StoreId = "s1", Name = "second" }, overwrite: true);

        var loaded = await stores.GetAsync("s1");
        Assert.Equal("second", loaded.Name);
        Assert.Null(loaded.City);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Saving_without_a_change_sends_nothing(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        var store = new Store
        {
            StoreId = "s1",
            Name = "North",
            Tags = ["x", "y"],
        };
        await stores.SaveAsync(store);
        var loaded = await stores.GetAsync("s1");
        test.Requests.Clear();

        await stores.SaveAsync(store);
        await stores.SaveAsync(loaded);

        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Only_changes_are_sent(DynamoTestContext test, DynamoDatabase db)
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
        loaded.City = "Bergen";
        test.Requests.Clear();

        await stores.SaveAsync(loaded);

        var request = test.Requests.GetSingle<UpdateItemRequest>();
        Assert.Equal("SET #u0 = :u0", request.UpdateExpression);
        Assert.Equal("attribute_exists(#key) AND #u0 = :o0", request.ConditionExpression);
        Assert.Equal("city", request.ExpressionAttributeNames["#u0"]);
        Assert.Equal("Bergen", (await stores.GetAsync("s1")).City);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Two_writers_of_different_attributes_do_not_conflict(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "North",
                City = "Oslo",
            }
        );
        var (one, other) = (await stores.GetAsync("s1"), await stores.GetAsync("s1"));
        one.Name = "South";
        other.City = "Bergen";

        await stores.SaveAsync(one);
        await stores.SaveAsync(other);

        var loaded = await stores.GetAsync("s1");
        Assert.Equal(("South", "Bergen"), (loaded.Name, loaded.City));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Two_writers_of_one_attribute_conflict(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });
        var (one, other) = (await stores.GetAsync("s1"), await stores.GetAsync("s1"));
        one.Name = "South";
        other.Name = "West";
        await stores.SaveAsync(one);

        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => stores.SaveAsync(other));

        Assert.Equal(["name"], exception.Attributes);
        Assert.Equal("South", (await stores.GetAsync("s1")).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_attribute_that_another_writer_added_is_not_overwritten(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });
        var (one, other) = (await stores.GetAsync("s1"), await stores.GetAsync("s1"));
        one.City = "Oslo";
        other.City = "Bergen";
        await stores.SaveAsync(one);

        await Assert.ThrowsAsync<ItemChangedException>(() => stores.SaveAsync(other));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_changed_record_does_not_restore_a_deleted_item(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });
        var loaded = await stores.GetAsync("s1");
        await stores.DeleteAsync("s1");
        loaded.City = "Oslo";

        await Assert.ThrowsAsync<ItemChangedException>(() => stores.SaveAsync(loaded));

        Assert.Null(await stores.FindAsync("s1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Overwriting_with_a_loaded_record_ignores_other_writers(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });
        var (one, other) = (await stores.GetAsync("s1"), await stores.GetAsync("s1"));
        one.Name = "South";
        other.Name = "West";
        await stores.SaveAsync(one);

        await stores.SaveAsync(other, overwrite: true);

        Assert.Equal("West", (await stores.GetAsync("s1")).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Properties_that_become_null_or_an_empty_set_are_removed_from_the_item(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                City = "Oslo",
                Tags = ["a"],
            }
        );
        var loaded = await stores.GetAsync("s1");
        loaded.City = null;
        loaded.Tags.Clear();

        await stores.SaveAsync(loaded);

        var again = await stores.GetAsync("s1");
        Assert.DoesNotContain("city", again.Item.Keys);
        Assert.DoesNotContain("Tags", again.Item.Keys);
        Assert.Empty(again.Tags);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Attributes_that_the_record_does_not_declare_survive_a_save(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await db.CreateTableAsync<Store>();
        await test.Client.PutItemAsync(
            "store",
            new()
            {
                ["StoreId"] = new("s1"),
                ["name"] = new("North"),
                ["foreign"] = new("kept"),
            }
        );
        var loaded = await stores.GetAsync("s1");
        loaded.Name = "South";

        await stores.SaveAsync(loaded);

        var again = await stores.GetAsync("s1");
        Assert.Equal("kept", again.Item["foreign"].S);
        Assert.Equal("South", again.Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Values_that_a_property_cannot_represent_exactly_are_unchanged(DynamoTestContext test, DynamoDatabase db)
    {
        var everything = db.Table<Everything>();
        var id = Guid.NewGuid();
        await db.CreateTableAsync<Everything>();
        await test.Client.PutItemAsync(
            "everything",
            new()
            {
                ["Id"] = new(id.ToString()),
                ["At"] = new("2026-01-02T03:04:05.0000000Z"),
                ["Double"] = new() { N = "3.14159265358979323846264338" },
                ["Moment"] = new("2026-01-02T03:04:05+02:00"),
            }
        );
        var loaded = await everything.GetAsync((id, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)));
        loaded.Int = 5;
        test.Requests.Clear();

        await everything.SaveAsync(loaded);

        Assert.Equal(
            ["Int"],
            test.Requests.GetSingle<UpdateItemRequest>().ExpressionAttributeNames.Where(n => n.Key != "#key").Select(n => n.Value)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_key_of_a_loaded_record_cannot_change(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });
        var loaded = await stores.GetAsync("s1");
        loaded.StoreId = "s2";

        await Assert.ThrowsAsync<InvalidKeyException>(() => stores.SaveAsync(loaded));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_are_validated_before_they_are_saved(DynamoDatabase db)
    {
        var orders = db.Table<Order>();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            orders.SaveAsync(
                new Order
                {
                    Customer = "c",
                    Number = 1,
                    Total = -1,
                }
            )
        );

        Assert.Null(await orders.FindAsync(("c", 1)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_number_that_DynamoDB_cannot_store_is_rejected_by_name(DynamoDatabase db)
    {
        var record = new Everything
        {
            Id = Guid.NewGuid(),
            At = DateTime.UnixEpoch,
            Double = double.NaN,
        };

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => db.Table<Everything>().SaveAsync(record));

        Assert.Contains("Everything.Double", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_empty_index_key_keeps_the_item_out_of_the_index(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", CompanyId = "acme" });

        Assert.Empty(await stores.Query(s => s.CompanyId == "acme", index: "StoreCompanyIndex").ToListAsync());
        Assert.Equal("", (await stores.GetAsync("s1")).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Deleting_returns_the_item_and_throws_if_there_is_none(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });

        var deleted = await stores.DeleteAsync("s1");

        Assert.Equal("North", deleted.Name);
        Assert.True(deleted.IsNew);
        var exception = await Assert.ThrowsAsync<ItemNotFoundException>(() => stores.DeleteAsync("s1"));
        Assert.Equal("s1", exception.Key.Hash);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deleted_record_can_be_saved_again(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        var store = new Store { StoreId = "s1", Name = "North" };
        await stores.SaveAsync(store);
        await stores.DeleteAsync(store);

        await stores.SaveAsync(store);

        Assert.Equal("North", (await stores.GetAsync("s1")).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_counter_adds_and_returns_the_new_number(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "North",
                Thanks = 1,
            }
        );

        Assert.Equal(3, await stores.UpdateCounterAsync("s1", s => s.Thanks, +2));
        Assert.Equal(-7, await stores.UpdateCounterAsync("s1", s => s.Thanks, -10));
        Assert.Equal("North", (await stores.GetAsync("s1")).Name);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_counter_loses_no_concurrent_additions(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1" });

        var seen = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => Task.Run(() => stores.UpdateCounterAsync("s1", s => s.Thanks, 1)))
        );

        Assert.Equal(Enumerable.Range(1, 32), seen.Order());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Only_a_number_of_the_record_can_be_a_counter(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await Assert.ThrowsAsync<QueryTranslationException>(() => stores.UpdateCounterAsync("s1", s => s.Name, "x"));
        await Assert.ThrowsAsync<QueryTranslationException>(() => stores.UpdateCounterAsync("s1", s => s.Thanks + 1, 1));
    }
}
