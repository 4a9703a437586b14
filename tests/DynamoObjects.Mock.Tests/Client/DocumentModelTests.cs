#pragma warning disable CS0618 // Code that people have still calls LoadTable, and only LoadTable asks the client synchronously.

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class DocumentModelTests : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly MockDynamoDbClient _client;

    public DocumentModelTests() => _client = _engine.CreateClient();

    public void Dispose()
    {
        _client.Dispose();
        _engine.Dispose();
    }

    // LoadTable calls DescribeTable synchronously, which users cannot.
    [Fact]
    public async Task LoadTable_reads_the_schema_of_a_table()
    {
        await Store.CreateTableAsync(_client);

        var table = Table.LoadTable(_client, Store.TableName);

        Assert.Equal([nameof(Store.StoreId)], table.HashKeys);
        Assert.Equal([Store.CompanyIndex], table.GlobalSecondaryIndexes.Keys);
    }

    [Fact]
    public void LoadTable_reports_a_missing_table() => Assert.Throws<ResourceNotFoundException>(() => Table.LoadTable(_client, "nowhere"));

    [Fact]
    public void TryLoadTable_of_a_missing_table_returns_nothing()
    {
        Assert.False(Table.TryLoadTable(_client, "nowhere", out var table));
        Assert.Null(table);
    }

    [Fact]
    public async Task A_document_that_was_put_is_read_back()
    {
        await Store.CreateTableAsync(_client);
        var table = Table.LoadTable(_client, Store.TableName);

        await table.PutItemAsync(
            new Document
            {
                [nameof(Store.StoreId)] = "s1",
                ["n"] = 1.5m,
                ["tags"] = new List<string> { "a", "b" },
            }
        );
        var document = await table.GetItemAsync("s1");

        Assert.Equal(1.5m, document["n"].AsDecimal());
        Assert.Equal(["a", "b"], document["tags"].AsListOfString());
    }

    [Fact]
    public async Task A_table_that_was_built_without_DescribeTable_reads_and_writes()
    {
        await Store.CreateTableAsync(_client);
        var table = new TableBuilder(_client, Store.TableName).AddHashKey(nameof(Store.StoreId), DynamoDBEntryType.String).Build();

        await table.UpdateItemAsync(new Document { [nameof(Store.StoreId)] = "s1", ["n"] = 7 });
        Assert.Equal(7, (await table.GetItemAsync("s1"))["n"].AsInt());

        await table.DeleteItemAsync("s1");
        Assert.Null(await table.GetItemAsync("s1"));
    }

    // Search.Count calls Query synchronously.
    [Fact]
    public async Task The_count_of_a_search_is_what_it_finds()
    {
        await Store.CreateTableAsync(_client);
        var table = Table.LoadTable(_client, Store.TableName);
        await table.PutItemAsync(new Document { [nameof(Store.StoreId)] = "s1" });
        await table.PutItemAsync(new Document { [nameof(Store.StoreId)] = "s2" });

        Assert.Equal(1, table.Query("s1", new QueryFilter()).Count);
        Assert.Equal(2, table.Scan(new ScanFilter()).Count);
    }

    [Fact]
    public async Task Two_engines_with_another_table_of_the_same_name_do_not_read_each_others_cached_schema()
    {
        using var other = new MockDynamoDb();
        using var otherClient = other.CreateClient();
        await Store.CreateTableAsync(_client);
        await otherClient.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Store.TableName,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)],
                AttributeDefinitions = [new("pk", ScalarAttributeType.S), new("sk", ScalarAttributeType.N)],
            }
        );

        var table = Table.LoadTable(_client, Store.TableName);
        var otherTable = Table.LoadTable(otherClient, Store.TableName);

        Assert.Equal([nameof(Store.StoreId)], table.HashKeys);
        Assert.Equal(["pk"], otherTable.HashKeys);
        Assert.Equal(["sk"], otherTable.RangeKeys);
    }
}
