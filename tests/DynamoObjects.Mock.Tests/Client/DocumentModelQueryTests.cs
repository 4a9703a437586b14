using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Client;

/// <summary>The queries of the SDK's document model, which sends KeyConditions together with expressions.</summary>
public sealed class DocumentModelQueryTests : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly MockDynamoDbClient _client;

    public DocumentModelQueryTests() => _client = _engine.CreateClient();

    public void Dispose()
    {
        _client.Dispose();
        _engine.Dispose();
    }

    [Fact]
    public async Task A_query_by_key_and_expression_filters()
    {
        var table = await TableOfDaysAsync();

        var found = await table.Query("a", AtLeastTwo()).GetRemainingAsync();

        Assert.Equal([2, 3], found.Select(day => day["n"].AsInt()));
    }

    [Fact]
    public async Task A_query_by_key_filter_and_filter_expression_applies_both()
    {
        var table = await TableOfDaysAsync();
        var filter = new QueryFilter("pk", QueryOperator.Equal, "a");
        filter.AddCondition("sk", QueryOperator.LessThan, 3);

        var found = await table.Query(new QueryOperationConfig { Filter = filter, FilterExpression = AtLeastTwo() }).GetRemainingAsync();

        Assert.Equal([2], found.Select(day => day["n"].AsInt()));
    }

    [Fact]
    public async Task A_count_by_key_and_expression_is_what_the_query_finds()
    {
        var table = await TableOfDaysAsync();

        Assert.Equal(2, table.Query("a", AtLeastTwo()).Count);
    }

    [Fact]
    public async Task A_query_of_the_context_by_key_filter_and_filter_expression_finds_records()
    {
        await TableOfDaysAsync();
        using var context = new DynamoDBContextBuilder().WithDynamoDBClient(() => _client).Build();
        var config = new QueryOperationConfig { Filter = new QueryFilter("pk", QueryOperator.Equal, "a"), FilterExpression = AtLeastTwo() };

        var found = await context.FromQueryAsync<Day>(config).GetRemainingAsync();

        Assert.Equal([2, 3], found.Select(day => day.N));
    }

    private static Expression AtLeastTwo() =>
        new()
        {
            ExpressionStatement = "#n >= :n",
            ExpressionAttributeNames = { ["#n"] = "n" },
            ExpressionAttributeValues = { [":n"] = 2 },
        };

    private async Task<Table> TableOfDaysAsync()
    {
        await _client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Day.TableName,
                BillingMode = Amazon.DynamoDBv2.BillingMode.PAY_PER_REQUEST,
                KeySchema = [new("pk", Amazon.DynamoDBv2.KeyType.HASH), new("sk", Amazon.DynamoDBv2.KeyType.RANGE)],
                AttributeDefinitions =
                [
                    new("pk", Amazon.DynamoDBv2.ScalarAttributeType.S),
                    new("sk", Amazon.DynamoDBv2.ScalarAttributeType.N),
                ],
            }
        );
        var table = new TableBuilder(_client, Day.TableName)
            .AddHashKey("pk", DynamoDBEntryType.String)
            .AddRangeKey("sk", DynamoDBEntryType.Numeric)
            .Build();
        for (var number = 1; number <= 3; number++)
            await table.PutItemAsync(
                new Document
                {
                    ["pk"] = "a",
                    ["sk"] = number,
                    ["n"] = number,
                }
            );
        return table;
    }

    [DynamoDBTable(TableName)]
    public sealed class Day
    {
        public const string TableName = "days";

        [DynamoDBHashKey("pk")]
        public string Key { get; set; } = "";

        [DynamoDBRangeKey("sk")]
        public int Number { get; set; }

        [DynamoDBProperty("n")]
        public int N { get; set; }
    }
}
