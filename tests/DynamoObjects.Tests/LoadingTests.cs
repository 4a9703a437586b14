using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests;

public sealed class LoadingTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task GetAsync_throws_for_an_absent_item_and_FindAsync_returns_null(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        var exception = await Assert.ThrowsAsync<ItemNotFoundException>(() => stores.GetAsync("none"));

        Assert.Contains(stores.Name, exception.Message, StringComparison.Ordinal);
        Assert.Contains("'none'", exception.Message, StringComparison.Ordinal);
        Assert.Null(await stores.FindAsync("none"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_empty_key_is_not_found_and_sends_no_request(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        var orders = db.Table<Order>();
        Assert.Null(await stores.FindAsync(""));
        Assert.Null(await orders.FindAsync(("", 1)));
        await Assert.ThrowsAsync<ItemNotFoundException>(() => stores.GetAsync(""));
        await Assert.ThrowsAsync<ItemNotFoundException>(() => stores.DeleteAsync(""));

        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_is_created_with_its_keys_if_there_is_none(DynamoDatabase db)
    {
        var orders = db.Table<Order>();
        var order = await orders.GetOrCreateAsync(("c1", 7));

        Assert.True(order.IsNew);
        Assert.Equal(("c1", 7), (order.Customer, order.Number));
        Assert.Null(await orders.FindAsync(("c1", 7)));

        await orders.SaveAsync(order);
        Assert.False((await orders.GetOrCreateAsync(("c1", 7))).IsNew);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("c1", null, false)]
    [InlineData("", null, true)]
    [InlineData(null, null, true)]
    public async Task A_missing_range_key_is_rejected_with_both_values(string? hash, object? range, bool bothEmpty, DynamoDatabase db)
    {
        var orders = db.Table<Order>();
        var exception = await Assert.ThrowsAsync<InvalidKeyException>(() => orders.GetAsync((hash, range)));

        Assert.Equal((hash, range, bothEmpty), (exception.HashKey as string, exception.RangeKey, exception.BothEmpty));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_range_key_is_rejected_if_the_table_has_none(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        var exception = await Assert.ThrowsAsync<InvalidKeyException>(() => stores.GetAsync(("s1", "x")));

        Assert.Equal(("s1", "x", false), (exception.HashKey, exception.RangeKey, exception.BothEmpty));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_key_of_another_type_is_rejected(DynamoDatabase db)
    {
        var orders = db.Table<Order>();
        var exception = await Assert.ThrowsAsync<InvalidKeyException>(() => orders.GetAsync(("c1", "seven")));

        Assert.Contains("Order.Number", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Absent_attributes_leave_the_defaults_of_the_class(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await db.CreateTableAsync<Store>();
        await test.Client.PutItemAsync(
            "store",
            new()
            {
                ["StoreId"] = new("s1"),
                ["Thanks"] = new() { NULL = true },
                ["city"] = new() { NULL = true },
            }
        );

        var loaded = await stores.GetAsync("s1");

        Assert.Equal(("", 0), (loaded.Name, loaded.Thanks));
        Assert.Empty(loaded.Tags);
        Assert.Null(loaded.City);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_attribute_of_another_type_is_rejected_by_name(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await db.CreateTableAsync<Store>();
        await test.Client.PutItemAsync("store", new() { ["StoreId"] = new("s1"), ["Thanks"] = new("many") });

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => stores.GetAsync("s1"));

        Assert.Equal(
            "The item with partition key 's1' in table 'store' cannot be read: Store.Thanks (attribute 'Thanks', N) cannot be read: the "
                + "item holds S 'many', not N",
            exception.Message
        );
        Assert.Equal(new DynamoKey("s1"), exception.Key);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_number_out_of_range_is_rejected_by_name(DynamoTestContext test, DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await db.CreateTableAsync<Store>();
        await test.Client.PutItemAsync(
            "store",
            new()
            {
                ["StoreId"] = new("s1"),
                ["Thanks"] = new() { N = "99999999999" },
            }
        );

        var exception = await Assert.ThrowsAsync<DynamoSchemaException>(() => stores.GetAsync("s1"));

        Assert.Contains("Store.Thanks", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_are_validated_when_they_are_loaded(DynamoTestContext test, DynamoDatabase db)
    {
        var orders = db.Table<Order>();
        await db.CreateTableAsync<Order>();
        await test.Client.PutItemAsync(
            "order",
            new()
            {
                ["customer"] = new("c1"),
                ["Number"] = new() { N = "1" },
                ["Total"] = new() { N = "-1" },
            }
        );

        await Assert.ThrowsAsync<ArgumentException>(() => orders.GetAsync(("c1", 1)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Every_type_is_loaded_as_it_was_saved(DynamoDatabase db)
    {
        var table = db.Table<Everything>();
        var saved = new Everything
        {
            Id = Guid.NewGuid(),
            At = new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(1234567),
            Text = "tæxt",
            Flag = true,
            Byte = byte.MaxValue,
            SByte = sbyte.MinValue,
            Short = short.MinValue,
            UShort = ushort.MaxValue,
            Int = int.MinValue,
            UInt = uint.MaxValue,
            Long = long.MinValue,
            ULong = ulong.MaxValue,
            Decimal = 79228162514264337593543950335m,
            Double = 1.0 / 3,
            Float = 1.0f / 3,
            MaybeInt = -1,
            MaybeFlag = false,
            MaybeState = OrderState.Sent,
            Moment = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)),
            Day = new DateOnly(2026, 2, 28),
            Bytes = [1, 2, 3],
            Array = ["x", "", "y"],
            Numbers = [1, null, 3],
            Nested =
            [
                ["a"],
                [],
                ["b", "c"],
            ],
            Strings = ["p", "q"],
            Decimals = new HashSet<decimal> { 1.5m, -2m },
            Binaries =
            [
                [1],
                [2, 3],
            ],
            States = [OrderState.Open, OrderState.Paid],
            Map = new Dictionary<string, double> { ["half"] = 0.5, ["max"] = 1e100 },
        };
        saved.Become(OrderState.Paid);
        await table.SaveAsync(saved);

        var loaded = await table.GetAsync((saved.Id, saved.At));

        Assert.Equivalent(saved.ToDictionary("Binaries"), loaded.ToDictionary("Binaries"), strict: true);
        Assert.Equal(OrderState.Paid, loaded.State);
        Assert.Equal(DateTimeKind.Utc, loaded.At.Kind);
        Assert.Equal(["AQ==", "AgM="], loaded.Binaries.Select(Convert.ToBase64String).Order(StringComparer.Ordinal));
        Assert.Contains(new byte[] { 2, 3 }, loaded.Binaries);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_derived_table_class_shares_the_table(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        var own = new StoreTable(db);
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                CompanyId = "acme",
                Name = "North",
            }
        );

        Assert.Equal("s1", (await own.QueryByCompanyAsync("acme")).Single().StoreId);
    }

    private sealed class StoreTable(DynamoDatabase database) : DynamoTable<Store>(database)
    {
        public Task<List<Store>> QueryByCompanyAsync(string company) =>
            Query(s => s.CompanyId == company, index: "StoreCompanyIndex").ToListAsync();
    }
}
