using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class PaginatorTests : IAsyncLifetime, IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly MockDynamoDbClient _client;

    public PaginatorTests() => _client = _engine.CreateClient();

    public async Task InitializeAsync()
    {
        await Store.CreateTableAsync(_client);
        for (var i = 0; i < 7; i++)
        {
            await _client.PutItemAsync(
                Store.TableName,
                new()
                {
                    [nameof(Store.StoreId)] = new AttributeValue { S = $"s{i}" },
                    [nameof(Store.CompanyId)] = new AttributeValue { S = "acme" },
                }
            );
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _client.Dispose();
        _engine.Dispose();
    }

    [Fact]
    public async Task Pages_of_a_scan_together_hold_each_item_once()
    {
        var pages = 0;
        var found = new List<string>();
        await foreach (var page in _client.Paginators.Scan(new ScanRequest { TableName = Store.TableName, Limit = 3 }).Responses)
        {
            pages++;
            found.AddRange(page.Items.Select(item => item[nameof(Store.StoreId)].S));
        }

        Assert.Equal(3, pages);
        Assert.Equal(["s0", "s1", "s2", "s3", "s4", "s5", "s6"], found.Order());
    }

    [Fact]
    public async Task Items_of_a_paged_query_of_an_index_are_all_there()
    {
        var found = new List<string>();
        var query = new QueryRequest
        {
            TableName = Store.TableName,
            IndexName = Store.CompanyIndex,
            Limit = 2,
            KeyConditionExpression = "CompanyId = :c",
            ExpressionAttributeValues = new() { [":c"] = new AttributeValue { S = "acme" } },
        };
        await foreach (var page in _client.Paginators.Query(query).Responses)
            found.AddRange(page.Items.Select(item => item[nameof(Store.StoreId)].S));

        Assert.Equal(["s0", "s1", "s2", "s3", "s4", "s5", "s6"], found.Order());
    }

    [Fact]
    public async Task Names_of_tables_are_listed_page_by_page()
    {
        await _client.CreateTableAsync("a-store", [new("pk", "HASH")], [new("pk", "S")], new ProvisionedThroughput(1, 1));

        var names = new List<string>();
        await foreach (var name in _client.Paginators.ListTables(new ListTablesRequest { Limit = 1 }).TableNames)
            names.Add(name);

        Assert.Equal(["a-store", Store.TableName], names);
    }
}
