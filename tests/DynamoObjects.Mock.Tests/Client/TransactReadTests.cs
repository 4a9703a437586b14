using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;

namespace DynamoObjects.Mock.Tests.Client;

/// <summary>The SDK's object and document models over a transaction: they skip an item that does not have the unmarshaller's
/// run-time type.</summary>
public sealed class TransactReadTests : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly MockDynamoDbClient _client;
    private readonly DynamoDBContext _context;

    public TransactReadTests()
    {
        _client = _engine.CreateClient();
        _context = new DynamoDBContextBuilder().WithDynamoDBClient(() => _client).Build();
    }

    public void Dispose()
    {
        _context.Dispose();
        _client.Dispose();
        _engine.Dispose();
    }

    [Fact]
    public async Task A_context_gets_its_objects_in_one_transaction()
    {
        await Store.CreateTableAsync(_client);
        await _context.SaveAsync(Store.Sample("s1"));
        await _context.SaveAsync(Store.Sample("s2"));
        var get = _context.CreateTransactGet<Store>();
        get.AddKey("s1");
        get.AddKey("nowhere");
        get.AddKey("s2");

        await get.ExecuteAsync();

        Assert.Equal([Store.Sample("s1"), Store.Sample("s2")], get.Results);
    }

    [Fact]
    public async Task A_context_gets_objects_of_several_tables_in_one_transaction()
    {
        await Store.CreateTableAsync(_client);
        await _context.SaveAsync(Store.Sample("s1"));
        var first = _context.CreateTransactGet<Store>();
        first.AddKey("s1");
        var second = _context.CreateTransactGet<Store>();
        second.AddKey("nowhere");

        await _context.CreateMultiTableTransactGet(first, second).ExecuteAsync();

        Assert.Equal([Store.Sample("s1")], first.Results);
        Assert.Empty(second.Results);
    }

    [Fact]
    public async Task A_table_gets_its_documents_in_one_transaction()
    {
        var table = await TableAsync();
        await table.PutItemAsync(new Document { [nameof(Store.StoreId)] = "s1", ["n"] = 1 });
        var get = table.CreateTransactGet();
        get.AddKey("s1");
        get.AddKey("nowhere");

        await get.ExecuteAsync();

        Assert.Equal(1, Assert.Single(get.Results)["n"].AsInt());
    }

    [Fact]
    public async Task Tables_get_their_documents_in_one_transaction()
    {
        var table = await TableAsync();
        await table.PutItemAsync(new Document { [nameof(Store.StoreId)] = "s1", ["n"] = 1 });
        await table.PutItemAsync(new Document { [nameof(Store.StoreId)] = "s2", ["n"] = 2 });
        var (first, second) = (table.CreateTransactGet(), table.CreateTransactGet());
        first.AddKey("s1");
        second.AddKey("s2");

        await first.Combine(second).ExecuteAsync();

        Assert.Equal(1, Assert.Single(first.Results)["n"].AsInt());
        Assert.Equal(2, Assert.Single(second.Results)["n"].AsInt());
    }

    [Fact]
    public async Task A_cancelled_transaction_gives_the_documents_whose_conditions_were_false()
    {
        var table = await TableAsync();
        await table.PutItemAsync(new Document { [nameof(Store.StoreId)] = "s1", ["n"] = 1 });
        var write = table.CreateTransactWrite();
        write.AddDocumentToPut(new Document { [nameof(Store.StoreId)] = "s2" });
        write.AddDocumentToPut(
            new Document { [nameof(Store.StoreId)] = "s1" },
            new TransactWriteItemOperationConfig
            {
                ConditionalExpression = new Expression { ExpressionStatement = "attribute_not_exists(StoreId)" },
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.AllOldAttributes,
            }
        );

        await Assert.ThrowsAsync<Amazon.DynamoDBv2.Model.TransactionCanceledException>(() => write.ExecuteAsync());

        Assert.Equal(1, Assert.Single(write.ConditionCheckFailedItems)["n"].AsInt());
    }

    private async Task<ITable> TableAsync()
    {
        await Store.CreateTableAsync(_client);
        return new TableBuilder(_client, Store.TableName).AddHashKey(nameof(Store.StoreId), DynamoDBEntryType.String).Build();
    }
}
