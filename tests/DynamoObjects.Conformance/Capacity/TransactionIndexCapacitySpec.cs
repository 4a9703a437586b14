using static DynamoObjects.Conformance.Capacity.ConsumedCapacityText;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Capacity;

/// <summary>
/// A transaction charges each write of a table twice, and each write of an index once:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-capacity-handling
/// </summary>
public class TransactionIndexCapacitySpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It charges each index twice, like the table.", ExpectedMessage = "6 = table 4 + By1 2")]
    public async Task An_index_is_charged_once(IAmazonDynamoDB client)
    {
        await CreateAsync(client, globals: 1);

        Assert.Equal("5 = table 4 + By1 1", await FormatCapacityAsync(client, Put("a", globals: 1), Put("b")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It charges several writes of the same size only once, and each index twice.",
        ExpectedMessage = "10 = table 2 + By1 2"
    )]
    public async Task Two_writes_into_four_indexes_cost_two_units_in_each(IAmazonDynamoDB client)
    {
        await CreateAsync(client, globals: 4);

        Assert.Equal(
            "12 = table 4 + By1 2 + By2 2 + By3 2 + By4 2",
            await FormatCapacityAsync(client, Put("a", globals: 4), Put("b", globals: 4))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It charges each index twice, like the table.", ExpectedMessage = "6 = table 2 + ByL 2 + By1 2")]
    public async Task A_local_index_is_charged_once_as_a_global_one_is(IAmazonDynamoDB client)
    {
        await CreateAsync(client, globals: 1, hasLocal: true);

        Assert.Equal("4 = table 2 + ByL 1 + By1 1", await FormatCapacityAsync(client, Put("a", globals: 1, isInLocal: true)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It charges each index twice, like the table.", ExpectedMessage = "8 = table 4 + By1 4")]
    public async Task An_entry_that_moves_costs_a_removal_and_a_write(IAmazonDynamoDB client)
    {
        await CreateAsync(client, globals: 1);
        await FormatCapacityAsync(client, Put("a", globals: 1), Put("b"));
        var update = new TransactWriteItem
        {
            Update = new()
            {
                TableName = "items",
                Key = Parse("""{"pk":"a","sk":1}"""),
                UpdateExpression = "SET g1 = :moved",
                ExpressionAttributeValues = new() { [":moved"] = S("moved") },
            },
        };

        Assert.Equal("6 = table 4 + By1 2", await FormatCapacityAsync(client, update, Put("b")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It charges several actions of the same size only once.", ExpectedMessage = "2 = table 2")]
    public async Task A_check_and_a_write_that_does_not_change_an_index_cost_nothing_in_indexes(IAmazonDynamoDB client)
    {
        await CreateAsync(client, globals: 1);
        await FormatCapacityAsync(client, Put("a", globals: 1), Put("b"));
        var check = new TransactWriteItem
        {
            ConditionCheck = new()
            {
                TableName = "items",
                Key = Parse("""{"pk":"a","sk":1}"""),
                ConditionExpression = "attribute_exists(g1)",
            },
        };

        Assert.Equal("4 = table 4", await FormatCapacityAsync(client, check, Put("b")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It does not report the capacity that the statements of a transaction consume.",
        ExpectedMessage = "Actual:   \"nothing\""
    )]
    public async Task Statements_are_charged_like_actions(IAmazonDynamoDB client)
    {
        await CreateAsync(client, globals: 1, hasLocal: true);

        var response = await client.ExecuteTransactionAsync(
            new ExecuteTransactionRequest
            {
                TransactStatements =
                [
                    new() { Statement = """INSERT INTO "items" VALUE {'pk':'a', 'sk':1, 'g1':'x', 'l1':'x'}""" },
                    new() { Statement = """INSERT INTO "items" VALUE {'pk':'b', 'sk':1, 'g1':'x'}""" },
                ],
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            }
        );

        Assert.Equal("7 = table 4 + ByL 1 + By1 2", Format(response.ConsumedCapacity?.SingleOrDefault()));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It does not report the capacity that the statements of a transaction consume.",
        ExpectedMessage = "Actual:   \"nothing\""
    )]
    public async Task Repeated_statements_are_charged_for_the_items_that_they_wrote(IAmazonDynamoDB client)
    {
        await CreateAsync(client, globals: 1);
        var request = new ExecuteTransactionRequest
        {
            TransactStatements =
            [
                new()
                {
                    Statement = """INSERT INTO "items" VALUE {'pk':'a', 'sk':1, 'g1':'x', 'v':?}""",
                    Parameters = [S(new string('x', 9 * 1024))],
                },
            ],
            ClientRequestToken = Guid.NewGuid().ToString(),
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        };
        await client.ExecuteTransactionAsync(request);
        await client.DeleteItemAsync("items", Parse("""{"pk":"a","sk":1}"""));

        Assert.Equal("6 = table 6", Format((await client.ExecuteTransactionAsync(request)).ConsumedCapacity?.SingleOrDefault()));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Reading_in_a_transaction_costs_nothing_in_indexes(IAmazonDynamoDB client)
    {
        await CreateAsync(client, globals: 1);
        await FormatCapacityAsync(client, Put("a", globals: 1), Put("b"));

        var response = await client.TransactGetItemsAsync(
            new TransactGetItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Get = new() { TableName = "items", Key = Parse("""{"pk":"a","sk":1}""") },
                    },
                ],
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            }
        );

        Assert.Equal("2 = table 2", Format(Assert.Single(response.ConsumedCapacity)));
    }

    private static Task<CreateTableResponse> CreateAsync(IAmazonDynamoDB client, int globals, bool hasLocal = false)
    {
        var request = Tables.HashRange();
        foreach (var number in Enumerable.Range(1, globals))
        {
            request.AttributeDefinitions.Add(new($"g{number}", ScalarAttributeType.S));
            (request.GlobalSecondaryIndexes ??= []).Add(Tables.Global($"By{number}", $"g{number}"));
        }

        if (hasLocal)
        {
            request.AttributeDefinitions.Add(new("l1", ScalarAttributeType.S));
            request.LocalSecondaryIndexes = [Tables.Local("ByL", "l1")];
        }

        return client.CreateTableAsync(request);
    }

    private static TransactWriteItem Put(string key, int globals = 0, bool isInLocal = false)
    {
        var item = new Dictionary<string, AttributeValue> { ["pk"] = S(key), ["sk"] = N("1") };
        foreach (var number in Enumerable.Range(1, globals))
            item[$"g{number}"] = S("x");
        if (isInLocal)
            item["l1"] = S("x");
        return new()
        {
            Put = new() { TableName = "items", Item = item },
        };
    }

    private static async Task<string> FormatCapacityAsync(IAmazonDynamoDB client, params TransactWriteItem[] actions) =>
        Format(
            Assert.Single(
                (
                    await client.TransactWriteItemsAsync(
                        new TransactWriteItemsRequest
                        {
                            TransactItems = [.. actions],
                            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
                        }
                    )
                ).ConsumedCapacity
            )
        );
}
