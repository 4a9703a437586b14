using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class DynamoDBContextTests : IAsyncLifetime, IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly MockDynamoDbClient _client;
    private readonly DynamoDBContext _context;

    public DynamoDBContextTests()
    {
        _client = _engine.CreateClient();
        _context = new DynamoDBContextBuilder().WithDynamoDBClient(() => _client).Build();
    }

    public Task InitializeAsync() => Store.CreateTableAsync(_client);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _context.Dispose();
        _client.Dispose();
        _engine.Dispose();
    }

    [Fact]
    public async Task A_saved_object_is_loaded_with_its_set_and_its_list()
    {
        await _context.SaveAsync(Store.Sample("s1"));

        Assert.Equal(Store.Sample("s1"), await _context.LoadAsync<Store>("s1"));
    }

    // The SDK's V1 conversion writes a list of strings as a set, the V2 conversion as a list.
    [Fact]
    public async Task A_list_that_is_saved_as_a_list_keeps_its_order_and_its_duplicates()
    {
        var lists = new SaveConfig { Conversion = DynamoDBEntryConversion.V2 };
        var store = Store.Sample("s1");
        store.Phones = ["2", "1", "2"];

        await _context.SaveAsync(store, lists);

        var item = (await _client.GetItemAsync(Store.TableName, Key("s1"))).Item;
        Assert.Equal(["2", "1", "2"], item[nameof(Store.Phones)].L.Select(phone => phone.S));
        Assert.Equal(store, await _context.LoadAsync<Store>("s1", new LoadConfig { Conversion = DynamoDBEntryConversion.V2 }));
    }

    [Fact]
    public async Task An_object_that_was_never_saved_loads_as_null() => Assert.Null(await _context.LoadAsync<Store>("nowhere"));

    [Fact]
    public async Task A_second_save_overwrites_the_first()
    {
        await _context.SaveAsync(Store.Sample("s1"));
        var changed = Store.Sample("s1");
        changed.Employees = 13;
        changed.Tags = ["tea"];

        await _context.SaveAsync(changed);

        Assert.Equal(changed, await _context.LoadAsync<Store>("s1"));
    }

    [Fact]
    public async Task A_set_that_became_null_is_taken_off_the_item()
    {
        await _context.SaveAsync(Store.Sample("s1"));
        var changed = Store.Sample("s1");
        changed.Tags = null!;

        await _context.SaveAsync(changed);

        var item = (await _client.GetItemAsync(Store.TableName, Key("s1"))).Item;
        Assert.DoesNotContain(nameof(Store.Tags), item.Keys);
        Assert.Contains(nameof(Store.Phones), item.Keys);
    }

    [Fact]
    public async Task Keys_alone_can_be_saved()
    {
        await _context.SaveAsync(new KeyOnly { StoreId = "s1" });

        Assert.NotNull(await _context.LoadAsync<KeyOnly>("s1"));
    }

    [Fact]
    public async Task A_deleted_object_no_longer_exists()
    {
        await _context.SaveAsync(Store.Sample("s1"));

        await _context.DeleteAsync<Store>("s1");

        Assert.Null(await _context.LoadAsync<Store>("s1"));
    }

    [Fact]
    public async Task An_index_finds_the_stores_of_a_company()
    {
        await SaveAsync("s1", "s2");
        await _context.SaveAsync(Store.Sample("s3", "other"));

        var found = await _context.QueryAsync<Store>("acme", new QueryConfig { IndexName = Store.CompanyIndex }).GetRemainingAsync();

        Assert.Equal(["s1", "s2"], found.Select(store => store.StoreId).Order());
    }

    [Fact]
    public async Task A_query_of_the_table_finds_the_one_store()
    {
        await SaveAsync("s1", "s2");

        var found = await _context.QueryAsync<Store>("s2").GetRemainingAsync();

        Assert.Equal(Store.Sample("s2"), Assert.Single(found));
    }

    [Fact]
    public async Task A_scan_with_a_condition_finds_what_satisfies_it()
    {
        await SaveAsync("s1", "s2");
        var closed = Store.Sample("s3");
        closed.Employees = 0;
        await _context.SaveAsync(closed);

        var found = await _context
            .ScanAsync<Store>([new ScanCondition(nameof(Store.Employees), ScanOperator.GreaterThan, 0)])
            .GetRemainingAsync();

        Assert.Equal(["s1", "s2"], found.Select(store => store.StoreId).Order());
    }

    [Fact]
    public async Task A_version_that_somebody_else_changed_fails_the_save()
    {
        await _context.SaveAsync(new Versioned { StoreId = "s1" });
        var first = await _context.LoadAsync<Versioned>("s1");
        var second = await _context.LoadAsync<Versioned>("s1");
        await _context.SaveAsync(second);

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => _context.SaveAsync(first));
    }

    private static Dictionary<string, AttributeValue> Key(string storeId) =>
        new() { [nameof(Store.StoreId)] = new AttributeValue { S = storeId } };

    private async Task SaveAsync(params string[] storeIds)
    {
        foreach (var storeId in storeIds)
            await _context.SaveAsync(Store.Sample(storeId));
    }

    [DynamoDBTable(Store.TableName)]
    private sealed class KeyOnly
    {
        [DynamoDBHashKey]
        public string StoreId { get; set; } = "";
    }

    [DynamoDBTable(Store.TableName)]
    private sealed class Versioned
    {
        [DynamoDBHashKey]
        public string StoreId { get; set; } = "";

        [DynamoDBVersion]
        public int? Version { get; set; }
    }
}
