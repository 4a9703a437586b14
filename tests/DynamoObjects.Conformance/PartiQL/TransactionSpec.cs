namespace DynamoObjects.Conformance.PartiQL;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html</summary>
public class TransactionSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Reads_are_returned_in_their_order(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var response = await RunAsync(client, "SELECT sk FROM items WHERE pk='a' AND sk=2", "SELECT * FROM items WHERE pk='a' AND sk=3");

        Assert.Equal("""{"sk":{"N":"2"}}""", Items.Text(response.Responses[0].Item));
        Assert.False(response.Responses[1].Item is { Count: > 0 });
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task All_writes_of_a_batch_are_executed(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await RunAsync(
            client,
            "INSERT INTO items VALUE {'pk':'t','sk':1}",
            "DELETE FROM items WHERE pk='a' AND sk=2",
            "EXISTS(SELECT * FROM items WHERE pk='a' AND sk=1 AND c=7)"
        );

        Assert.Equal(
            ["a1", "t1"],
            (await StatementTable.RunAsync(client, "SELECT * FROM items")).Select(item => item["pk"].S + item["sk"].N).Order()
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("UPDATE items SET c=1 WHERE pk='zz' AND sk=2", "ConditionalCheckFailed")]
    [InlineData("EXISTS(SELECT * FROM items WHERE pk='a' AND sk=1 AND c=8)", "ConditionalCheckFailed")]
    [InlineData("EXISTS(SELECT * FROM items WHERE pk='a' AND sk=9 AND c IS MISSING)", "ConditionalCheckFailed")]
    public async Task No_write_is_done_when_one_cannot_be(string statement, string reason, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var cancelled = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            RunAsync(client, "INSERT INTO items VALUE {'pk':'t','sk':1}", statement)
        );

        Assert.Equal(["None", reason], cancelled.CancellationReasons.Select(r => r.Code));
        Assert.Empty(await StatementTable.RunAsync(client, "SELECT * FROM items WHERE pk='t'"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "The reason is ValidationError.", ExpectedMessage = "[\"None\", \"ValidationError\"]")]
    public async Task An_existing_item_cancels_a_transaction_as_a_duplicate(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var cancelled = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            RunAsync(client, "INSERT INTO items VALUE {'pk':'t','sk':1}", "INSERT INTO items VALUE {'pk':'a','sk':1}")
        );

        Assert.Equal(["None", "DuplicateItem"], cancelled.CancellationReasons.Select(reason => reason.Code));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(
        "SELECT * FROM items WHERE pk='a'",
        "Validation failed in TransactStatements[0]: Select statements within ExecuteTransaction must specify the primary key in "
            + "the where clause."
    )]
    [InlineData(
        "EXISTS(SELECT * FROM items WHERE pk='a' AND sk=2)",
        "Validation failed in TransactStatements[0]: EXISTS() must contain a single item read with additional condition"
    )]
    [InlineData(
        "UPDATE items SET c=1 WHERE pk='a' AND sk=2 RETURNING ALL NEW *",
        "Validation failed in TransactStatements[0]: RETURNING clause is not supported in ExecuteTransaction."
    )]
    [InlineData(
        "SELECT * FROM \"items\".\"by-g\" WHERE g='G'",
        "Validation failed in TransactStatements[0]: Reads on indices are not supported within transactions."
    )]
    public async Task A_statement_that_is_not_for_transactions_is_rejected(string statement, string message, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => RunAsync(client, statement));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_transaction_contains_either_reads_or_writes_and_no_duplicate_items(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "ExecuteTransaction API does not support both read and write operations in the same request.",
            () => RunAsync(client, "SELECT * FROM items WHERE pk='a' AND sk=1", "DELETE FROM items WHERE pk='a' AND sk=1")
        );
        await ErrorAssert.ThrowsValidationAsync("Transaction request cannot include multiple operations on one item", () =>
            RunAsync(client, "INSERT INTO items VALUE {'pk':'t','sk':8}", "DELETE FROM items WHERE pk='t' AND sk=8")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_token_makes_a_transaction_happen_once(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        var request = new ExecuteTransactionRequest
        {
            ClientRequestToken = Guid.NewGuid().ToString("N"),
            TransactStatements = [new() { Statement = "UPDATE items SET c=c+1 WHERE pk='a' AND sk=1" }],
        };

        await client.ExecuteTransactionAsync(request);
        await client.ExecuteTransactionAsync(request);

        Assert.Equal("""{"c":{"N":"8"}}""", await StatementTable.TextAsync(client, "SELECT c FROM items WHERE pk='a' AND sk=1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_token_identifies_statements_by_their_effect_not_by_their_text(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        var token = Guid.NewGuid().ToString("N");
        Task RunOnceAsync(string statement, params AttributeValue[] parameters) =>
            client.ExecuteTransactionAsync(
                new ExecuteTransactionRequest
                {
                    ClientRequestToken = token,
                    TransactStatements = [new() { Statement = statement, Parameters = parameters.Length == 0 ? null : [.. parameters] }],
                }
            );

        await RunOnceAsync("UPDATE items SET c=c+1 WHERE pk='a' AND sk=1 AND (b=true OR c<9)");
        await RunOnceAsync("update items set c = c + ? where sk = ? and pk = 'a' and (b = true or c < 9)", Items.N("1"), Items.N("1"));
        foreach (var other in new[] { "c=c+2 WHERE pk='a' AND sk=1 AND (b=true OR c<9)", "c=c+1 WHERE pk='a' AND sk=1 AND b=true AND c<9" })
            await Assert.ThrowsAsync<IdempotentParameterMismatchException>(() => RunOnceAsync($"UPDATE items SET {other}"));

        Assert.Equal("""{"c":{"N":"8"}}""", await StatementTable.TextAsync(client, "SELECT c FROM items WHERE pk='a' AND sk=1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_inserted_items_of_a_transaction_have_at_most_4_MB(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        var large = new AttributeValue(new string('x', 390_000));

        await ErrorAssert.ThrowsValidationAsync("Transaction payload size cannot exceed 4MB. Payload Size: 4290110", () =>
            client.ExecuteTransactionAsync(
                new ExecuteTransactionRequest
                {
                    TransactStatements =
                    [
                        .. Enumerable
                            .Range(1, 11)
                            .Select(i => new ParameterizedStatement
                            {
                                Statement = $"INSERT INTO items VALUE {{'pk':'big','sk':{i},'v':?}}",
                                Parameters = [large],
                            }),
                    ],
                }
            )
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(true, "transactStatements")]
    [InlineData(false, "statements")]
    [KnownDifference(
        Backend.Local,
        "It reports the exception of Java for a transaction.",
        ExpectedMessage = "No enum constant software.amazon.awssdk"
    )]
    [KnownDifference(
        Backend.Local,
        "It reports an InternalFailure for a batch.",
        ExpectedMessage = "The request processing has failed because of an unknown error"
    )]
    public async Task An_unknown_value_for_the_item_of_a_false_condition_is_rejected(
        bool inTransaction,
        string member,
        DynamoTestContext test
    )
    {
        // The SDK would retry such a failure ten times, within two minutes.
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 0 });
        await StatementTable.CreateAsync(client);
        const string Statement = "UPDATE items SET c=1 WHERE pk='a' AND sk=1";

        await ErrorAssert.ThrowsValidationAsync(
            Messages.OneValidationError
                + $"Value 'SOME' at '{member}.1.member.returnValuesOnConditionCheckFailure' failed to satisfy constraint: "
                + "Member must satisfy enum value set: [ALL_OLD, NONE]",
            () =>
                inTransaction
                    ? client.ExecuteTransactionAsync(
                        new ExecuteTransactionRequest
                        {
                            TransactStatements = [new() { Statement = Statement, ReturnValuesOnConditionCheckFailure = "SOME" }],
                        }
                    )
                    : client.BatchExecuteStatementAsync(
                        new BatchExecuteStatementRequest
                        {
                            Statements = [new() { Statement = Statement, ReturnValuesOnConditionCheckFailure = "SOME" }],
                        }
                    )
        );
    }

    private static Task<ExecuteTransactionResponse> RunAsync(IAmazonDynamoDB client, params string[] statements) =>
        client.ExecuteTransactionAsync(
            new ExecuteTransactionRequest
            {
                TransactStatements = [.. statements.Select(statement => new ParameterizedStatement { Statement = statement })],
            }
        );
}
