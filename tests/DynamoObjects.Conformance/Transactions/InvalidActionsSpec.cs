using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Transactions;

/// <summary>The first action that does not fit its table cancels the transaction; the actions after it are not checked, as measured
/// on AWS.</summary>
public class InvalidActionsSpec
{
    private const string CheckedAll = "[ValidationError, ValidationError]";

    private const string StatementKeyType = "Key attribute's data type should match its data type in table's schema: Key pk";

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It checks all actions.", ExpectedMessage = CheckedAll)]
    public async Task Of_two_puts_with_invalid_keys_only_the_first_has_a_reason(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await AssertReasonsAsync("ValidationError, None", client, Put("""{"pk":1}"""), Put("""{"pk":2}"""));
        await AssertReasonsAsync("None, ValidationError, None", client, Put("""{"pk":"a"}"""), Put("""{"pk":1}"""), Put("""{"pk":2}"""));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It checks all actions.", ExpectedMessage = CheckedAll)]
    public async Task Of_two_puts_with_invalid_index_keys_only_the_first_has_a_reason(IAmazonDynamoDB client)
    {
        var table = Tables.Hash();
        table.AttributeDefinitions.Add(new("g", ScalarAttributeType.S));
        table.GlobalSecondaryIndexes = [Tables.Global("ByG", "g")];
        await client.CreateTableAsync(table);

        await AssertReasonsAsync("ValidationError, None", client, Put("""{"pk":"a","g":1}"""), Put("""{"pk":"b","g":2}"""));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It checks all actions.", ExpectedMessage = CheckedAll)]
    public async Task Of_two_actions_with_invalid_keys_only_the_first_has_a_reason(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var delete = new TransactWriteItem
        {
            Delete = new() { TableName = "items", Key = Parse("""{"pk":1}""") },
        };
        var update = new TransactWriteItem
        {
            Update = new()
            {
                TableName = "items",
                Key = Parse("""{"pk":2}"""),
                UpdateExpression = "REMOVE v",
            },
        };

        await AssertReasonsAsync("ValidationError, None", client, delete, update);
        await AssertReasonsAsync("ValidationError, None", client, update, delete);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It evaluates the conditions of the other actions as well.",
        ExpectedMessage = "[ConditionalCheckFailed, ValidationError]"
    )]
    public async Task An_invalid_key_cancels_before_conditions_are_evaluated(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var put = Put("""{"pk":"a"}""");
        put.Put.ConditionExpression = "attribute_exists(pk)";

        await AssertReasonsAsync("None, ValidationError", client, put, Put("""{"pk":1}"""));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It rejects the request, without cancellation reasons.", ExpectedMessage = "Type mismatch for key")]
    public async Task Of_two_reads_with_invalid_keys_only_the_first_has_a_reason(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        static TransactGetItem Get(string key) =>
            new()
            {
                Get = new() { TableName = "items", Key = Parse(key) },
            };

        var exception = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            client.TransactGetItemsAsync(new TransactGetItemsRequest { TransactItems = [Get("""{"pk":1}"""), Get("""{"pk":2}""")] })
        );

        Assert.EndsWith("[ValidationError, None]", exception.Message, StringComparison.Ordinal);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("""INSERT INTO "items" VALUE {'pk':1}""", StatementKeyType)]
    [InlineData("""INSERT INTO "items" VALUE {'v':1}""", "Key attribute should be present in the item: Key pk")]
    [InlineData("""UPDATE "items" SET v=1 WHERE pk=1""", StatementKeyType)]
    [InlineData("""DELETE FROM "items" WHERE pk=1""", StatementKeyType)]
    [InlineData("""EXISTS(SELECT * FROM "items" WHERE pk=1 AND v=1)""", StatementKeyType)]
    public async Task Of_two_statements_with_invalid_keys_only_the_first_has_a_reason(
        string statement,
        string message,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);

        var exception = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            ExecuteAsync(client, statement, """INSERT INTO "items" VALUE {'pk':2}""")
        );

        Assert.EndsWith("[ValidationError, None]", exception.Message, StringComparison.Ordinal);
        Assert.Equal(message, exception.CancellationReasons[0].Message);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_statement_that_reads_an_invalid_key_cancels_the_transaction(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var exception = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            ExecuteAsync(client, """SELECT * FROM "items" WHERE pk='a'""", """SELECT * FROM "items" WHERE pk=1""")
        );

        Assert.EndsWith("[None, ValidationError]", exception.Message, StringComparison.Ordinal);
        Assert.Equal(StatementKeyType, exception.CancellationReasons[1].Message);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("""UPDATE "items" SET v=1 WHERE pk=''""")]
    [InlineData("""DELETE FROM "items" WHERE pk=''""")]
    [InlineData("""INSERT INTO "items" VALUE {'pk':''}""")]
    public async Task A_statement_with_an_empty_key_rejects_the_request(string statement, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            Messages.NotValid + "The AttributeValue for a key attribute cannot contain an empty string value. Key: pk",
            () => ExecuteAsync(client, statement)
        );
    }

    private static Task<ExecuteTransactionResponse> ExecuteAsync(IAmazonDynamoDB client, params string[] statements) =>
        client.ExecuteTransactionAsync(
            new ExecuteTransactionRequest
            {
                TransactStatements = [.. statements.Select(statement => new ParameterizedStatement { Statement = statement })],
            }
        );

    private static async Task AssertReasonsAsync(string codes, IAmazonDynamoDB client, params TransactWriteItem[] actions)
    {
        var exception = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            ItemOperations.TransactAsync(client, actions[0], actions[1..])
        );

        Assert.EndsWith($"[{codes}]", exception.Message, StringComparison.Ordinal);
        Assert.Equal(codes, string.Join(", ", exception.CancellationReasons.Select(r => r.Code)));
        Assert.Empty((await client.ScanAsync(new ScanRequest("items"))).Items);
    }

    private static TransactWriteItem Put(string item) =>
        new()
        {
            Put = new() { TableName = "items", Item = Parse(item) },
        };
}
