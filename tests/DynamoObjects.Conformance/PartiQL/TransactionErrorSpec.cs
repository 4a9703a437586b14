namespace DynamoObjects.Conformance.PartiQL;

/// <summary>Errors of statements in a transaction: those of a statement name it, and those of an item cancel the transaction.
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html</summary>
public class TransactionErrorSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("UPDATE items i SET c=1 WHERE pk='a' AND sk=1", "Aliasing is not supported")]
    [InlineData("UPDATE items SET c=? WHERE pk='a' AND sk=1", "Number of parameters in request and statement don't match.")]
    [InlineData("UPDATE items SET c=c*2 WHERE pk='a' AND sk=1", "Unsupported operator in Update Expression. Operator: *")]
    [InlineData("UPDATE items SET c=size(l) WHERE pk='a' AND sk=1", "The function is not allowed in an update expression; function: size")]
    [InlineData("UPDATE \"items\".\"by-g\" SET c=1 WHERE pk='a' AND sk=1", "This operation is not supported on an index")]
    [InlineData("INSERT INTO items VALUE {'pk':'e','sk':1} RETURNING ALL OLD *", "RETURNING is not supported in INSERT")]
    [InlineData(
        "DELETE FROM items WHERE pk='a' AND sk=1 AND b<true",
        "Incorrect operand type for operator or function; operator or function: <, operand type: BOOL"
    )]
    public async Task The_error_of_a_statement_names_it(string statement, string message, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"Validation failed in TransactStatements[1]: {message}", () =>
            RunAsync(client, "DELETE FROM items WHERE pk='a' AND sk=2", statement)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(
        "UPDATE items SET c=1 WHERE pk='a' AND sk='x'",
        "Key attribute's data type should match its data type in table's schema: Key sk"
    )]
    [InlineData("DELETE FROM items WHERE pk=5 AND sk=1", "Key attribute's data type should match its data type in table's schema: Key pk")]
    [InlineData("INSERT INTO items VALUE {'pk':'e'}", "Key attribute should be present in the item: Key sk")]
    [InlineData(
        "INSERT INTO items VALUE {'pk':'e','sk':'x'}",
        "Key attribute's data type should match its data type in table's schema: Key sk"
    )]
    [InlineData(
        "EXISTS(SELECT * FROM items WHERE pk='a' AND sk='x' AND c=7)",
        "Key attribute's data type should match its data type in table's schema: Key sk"
    )]
    public async Task A_key_that_does_not_fit_cancels_the_transaction(string statement, string message, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var cancelled = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            RunAsync(client, "DELETE FROM items WHERE pk='a' AND sk=2", statement, "UPDATE items SET c=1 WHERE pk='b' AND sk='y'")
        );

        Assert.Equal(["None", "ValidationError", "None"], cancelled.CancellationReasons.Select(reason => reason.Code));
        Assert.Equal(message, cancelled.CancellationReasons[1].Message);
        Assert.Equal(2, (await StatementTable.RunAsync(client, "SELECT * FROM items")).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_of_a_key_cancels_the_transaction_after_all_keys_are_checked(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        const string UpdateOfKey = "UPDATE items SET pk='b' WHERE pk='a' AND sk=1";

        var cancelled = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            RunAsync(client, UpdateOfKey, "UPDATE items SET c=1 WHERE pk='b' AND sk=1")
        );
        var mistyped = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            RunAsync(client, UpdateOfKey, "UPDATE items SET c=1 WHERE pk='b' AND sk='y'")
        );

        Assert.Equal("ValidationError", cancelled.CancellationReasons[0].Code);
        Assert.Equal(
            Messages.Invalid + "Cannot update attribute pk. This attribute is part of the key",
            cancelled.CancellationReasons[0].Message
        );
        Assert.Equal(["None", "ValidationError"], mistyped.CancellationReasons.Select(reason => reason.Code));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_key_of_a_read_that_does_not_fit_cancels_the_transaction(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var cancelled = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            RunAsync(client, "SELECT * FROM items WHERE pk='a' AND sk='x'", "SELECT * FROM items WHERE pk='a' AND sk=1")
        );

        Assert.Equal(["ValidationError", "None"], cancelled.CancellationReasons.Select(reason => reason.Code));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(
        "UPDATE items SET g='' WHERE pk='a' AND sk=1",
        "The update expression attempted to update a secondary index key to a value that is not supported. "
            + "The AttributeValue for a key attribute cannot contain an empty string value."
    )]
    [InlineData(
        "INSERT INTO items VALUE {'pk':'t','sk':1,'g':''}",
        "A value specified for a secondary index key is not supported. "
            + "The AttributeValue for a key attribute cannot contain an empty string value. IndexName: by-g, IndexKey: g"
    )]
    [InlineData(
        "DELETE FROM items WHERE pk='' AND sk=1",
        "The AttributeValue for a key attribute cannot contain an empty string value. Key: pk"
    )]
    public async Task An_empty_key_is_an_error_of_the_request_and_cancels_nothing(string statement, string message, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Messages.NotValid + message, () =>
            RunAsync(client, "DELETE FROM items WHERE pk='a' AND sk=2", statement)
        );
        Assert.Equal(2, (await StatementTable.RunAsync(client, "SELECT * FROM items")).Count);
    }

    private static Task<ExecuteTransactionResponse> RunAsync(IAmazonDynamoDB client, params string[] statements) =>
        client.ExecuteTransactionAsync(
            new ExecuteTransactionRequest
            {
                TransactStatements = [.. statements.Select(statement => new ParameterizedStatement { Statement = statement })],
            }
        );
}
