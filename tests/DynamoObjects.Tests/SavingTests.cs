using Amazon.DynamoDBv2.Model;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests;

public sealed class SavingTests : IAsyncLifetime
{
    private readonly TestDatabase _test = new();

    private DynamoTable<Store> Stores => _test.Database.Table<Store>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _test.DisposeAsync().AsTask();

    [Fact]
    public async Task A_saved_record_is_loaded_as_it_was()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", CompanyId = "acme", Name = "North", City = "Oslo", Thanks = 3, Tags = ["a", "b"] });

        var loaded = await Stores.GetAsync("s1", consistent: true);

        Assert.Equal("acme", loaded.CompanyId);
        Assert.Equal("North", loaded.Name);
        Assert.Equal("Oslo", loaded.City);
        Assert.Equal(3, loaded.Thanks);
        Assert.Equal(["a", "b"], loaded.Tags.Order());
    }

    [Fact]
    public async Task A_new_record_does_not_overwrite_an_item()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", Name = "first" });

        var error = await Assert.ThrowsAsync<ItemExistsException>(() => Stores.SaveAsync(new Store { StoreId = "s1", Name = "second" }));

        Assert.Equal("s1", error.Key.Hash);
        Assert.Contains("overwrite: true", error.Message, StringComparison.Ordinal);
        Assert.Equal("first", (await Stores.GetAsync("s1")).Name);
    }

    [Fact]
    public async Task A_new_record_overwrites_an_item_when_told_to()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", Name = "first", City = "Oslo" });

        await Stores.SaveAsync(new Store { StoreId = "s1", Name = "second" }, overwrite: true);

        var loaded = await Stores.GetAsync("s1");
        Assert.Equal("second", loaded.Name);
        Assert.Null(loaded.City);
    }

    [Fact]
    public async Task Saving_without_a_change_sends_nothing()
    {
        var store = new Store { StoreId = "s1", Name = "North", Tags = ["x", "y"] };
        await Stores.SaveAsync(store);
        var loaded = await Stores.GetAsync("s1");
        _test.TakeRequests();

        await Stores.SaveAsync(store);
        await Stores.SaveAsync(loaded);

        Assert.Empty(_test.TakeRequests());
    }

    [Fact]
    public async Task Only_what_was_changed_is_sent()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", Name = "North", City = "Oslo", Thanks = 3 });
        var loaded = await Stores.GetAsync("s1");
        loaded.City = "Bergen";
        _test.TakeRequests();

        await Stores.SaveAsync(loaded);

        var request = _test.TakeOnlyRequest<UpdateItemRequest>();
        Assert.Equal("SET #n0 = :n0", request.UpdateExpression);
        Assert.Equal("attribute_exists(#key) AND #n0 = :o0", request.ConditionExpression);
        Assert.Equal("city", request.ExpressionAttributeNames["#n0"]);
        Assert.Equal("Bergen", (await Stores.GetAsync("s1")).City);
    }

    [Fact]
    public async Task Two_writers_of_different_attributes_do_not_disturb_each_other()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", Name = "North", City = "Oslo" });
        var (one, other) = (await Stores.GetAsync("s1"), await Stores.GetAsync("s1"));
        one.Name = "South";
        other.City = "Bergen";

        await Stores.SaveAsync(one);
        await Stores.SaveAsync(other);

        var loaded = await Stores.GetAsync("s1");
        Assert.Equal(("South", "Bergen"), (loaded.Name, loaded.City));
    }

    [Fact]
    public async Task Two_writers_of_one_attribute_are_told_apart()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });
        var (one, other) = (await Stores.GetAsync("s1"), await Stores.GetAsync("s1"));
        one.Name = "South";
        other.Name = "West";
        await Stores.SaveAsync(one);

        var error = await Assert.ThrowsAsync<ItemChangedException>(() => Stores.SaveAsync(other));

        Assert.Equal(["name"], error.Attributes);
        Assert.Equal("South", (await Stores.GetAsync("s1")).Name);
    }

    [Fact]
    public async Task An_attribute_that_somebody_added_meanwhile_is_not_overwritten()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1" });
        var (one, other) = (await Stores.GetAsync("s1"), await Stores.GetAsync("s1"));
        one.City = "Oslo";
        other.City = "Bergen";
        await Stores.SaveAsync(one);

        await Assert.ThrowsAsync<ItemChangedException>(() => Stores.SaveAsync(other));
    }

    [Fact]
    public async Task A_changed_record_does_not_bring_a_deleted_item_back()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1" });
        var loaded = await Stores.GetAsync("s1");
        await Stores.DeleteAsync("s1");
        loaded.City = "Oslo";

        await Assert.ThrowsAsync<ItemChangedException>(() => Stores.SaveAsync(loaded));

        Assert.Null(await Stores.FindAsync("s1"));
    }

    [Fact]
    public async Task Overwriting_a_loaded_record_ignores_who_else_changed_it()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });
        var (one, other) = (await Stores.GetAsync("s1"), await Stores.GetAsync("s1"));
        one.Name = "South";
        other.Name = "West";
        await Stores.SaveAsync(one);

        await Stores.SaveAsync(other, overwrite: true);

        Assert.Equal("West", (await Stores.GetAsync("s1")).Name);
    }

    [Fact]
    public async Task What_becomes_null_or_an_empty_set_is_removed_from_the_item()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", City = "Oslo", Tags = ["a"] });
        var loaded = await Stores.GetAsync("s1");
        loaded.City = null;
        loaded.Tags.Clear();

        await Stores.SaveAsync(loaded);

        var again = await Stores.GetAsync("s1");
        Assert.DoesNotContain("city", again.Item.Keys);
        Assert.DoesNotContain("Tags", again.Item.Keys);
        Assert.Empty(again.Tags);
    }

    [Fact]
    public async Task Attributes_that_the_record_does_not_know_survive_a_save()
    {
        await _test.Database.CreateTableAsync<Store>();
        await _test.PutRawAsync<Store>(new() { ["StoreId"] = new("s1"), ["name"] = new("North"), ["foreign"] = new("kept") });
        var loaded = await Stores.GetAsync("s1");
        loaded.Name = "South";

        await Stores.SaveAsync(loaded);

        var again = await Stores.GetAsync("s1");
        Assert.Equal("kept", again.Item["foreign"].S);
        Assert.Equal("South", again.Name);
    }

    [Fact]
    public async Task Values_that_a_property_holds_less_exactly_are_left_alone()
    {
        var everything = _test.Database.Table<Everything>();
        var id = Guid.NewGuid();
        await _test.Database.CreateTableAsync<Everything>();
        await _test.PutRawAsync<Everything>(new()
        {
            ["Id"] = new(id.ToString()),
            ["At"] = new("2026-01-02T03:04:05.0000000Z"),
            ["Double"] = new() { N = "3.14159265358979323846264338" },
            ["Moment"] = new("2026-01-02T03:04:05+02:00"),
        });
        var loaded = await everything.GetAsync((id, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)));
        loaded.Int = 5;
        _test.TakeRequests();

        await everything.SaveAsync(loaded);

        Assert.Equal(["Int"], _test.TakeOnlyRequest<UpdateItemRequest>().ExpressionAttributeNames.Where(n => n.Key != "#key").Select(n => n.Value));
    }

    [Fact]
    public async Task The_key_of_a_loaded_record_cannot_change()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1" });
        var loaded = await Stores.GetAsync("s1");
        loaded.StoreId = "s2";

        await Assert.ThrowsAsync<InvalidKeysException>(() => Stores.SaveAsync(loaded));
    }

    [Fact]
    public async Task Data_is_checked_before_it_is_saved()
    {
        var orders = _test.Database.Table<Order>();

        await Assert.ThrowsAsync<ArgumentException>(() => orders.SaveAsync(new Order { Customer = "c", Number = 1, Total = -1 }));

        Assert.Null(await orders.FindAsync(("c", 1)));
    }

    [Fact]
    public async Task A_number_that_DynamoDB_does_not_have_is_refused_by_name()
    {
        var record = new Everything { Id = Guid.NewGuid(), At = DateTime.UnixEpoch, Double = double.NaN };

        var error = await Assert.ThrowsAsync<DynamoSchemaException>(() => _test.Database.Table<Everything>().SaveAsync(record));

        Assert.Contains("Everything.Double", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_index_key_keeps_the_item_out_of_the_index()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", CompanyId = "acme" });

        Assert.Empty(await Stores.Query(s => s.CompanyId == "acme", index: "StoreCompanyIndex").ToListAsync());
        Assert.Equal("", (await Stores.GetAsync("s1")).Name);
    }

    [Fact]
    public async Task Deleting_returns_what_was_there_and_refuses_what_was_not()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", Name = "North" });

        var deleted = await Stores.DeleteAsync("s1");

        Assert.Equal("North", deleted.Name);
        Assert.True(deleted.IsNew);
        var error = await Assert.ThrowsAsync<ItemNotFoundException>(() => Stores.DeleteAsync("s1"));
        Assert.Equal("s1", error.Key.Hash);
    }

    [Fact]
    public async Task A_deleted_record_can_be_saved_again()
    {
        var store = new Store { StoreId = "s1", Name = "North" };
        await Stores.SaveAsync(store);
        await Stores.DeleteAsync(store);

        await Stores.SaveAsync(store);

        Assert.Equal("North", (await Stores.GetAsync("s1")).Name);
    }

    [Fact]
    public async Task A_counter_adds_and_answers_the_new_number()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1", Name = "North", Thanks = 1 });

        Assert.Equal(3, await Stores.UpdateCounterAsync("s1", s => s.Thanks, +2));
        Assert.Equal(-7, await Stores.UpdateCounterAsync("s1", s => s.Thanks, -10));
        Assert.Equal("North", (await Stores.GetAsync("s1")).Name);
    }

    [Fact]
    public async Task A_counter_loses_nothing_to_those_who_count_at_the_same_time()
    {
        await Stores.SaveAsync(new Store { StoreId = "s1" });

        var seen = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Stores.UpdateCounterAsync("s1", s => s.Thanks, 1))));

        Assert.Equal(Enumerable.Range(1, 32), seen.Order());
    }

    [Fact]
    public async Task Only_a_number_of_the_record_is_a_counter()
    {
        await Assert.ThrowsAsync<QueryTranslationException>(() => Stores.UpdateCounterAsync("s1", s => s.Name, "x"));
        await Assert.ThrowsAsync<QueryTranslationException>(() => Stores.UpdateCounterAsync("s1", s => s.Thanks + 1, 1));
    }
}
