namespace DynamoObjects.Conformance.PartiQL;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html</summary>
public class BatchSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Each_read_of_a_batch_finds_its_item_or_none(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var responses = await BatchAsync(
            client,
            "SELECT sk, c FROM items WHERE pk='a' AND sk=1",
            "SELECT * FROM items WHERE pk='a' AND sk=3"
        );

        Assert.Equal("""{"c":{"N":"7"},"sk":{"N":"1"}}""", Items.Text(responses[0].Item));
        Assert.False(responses[1].Item is { Count: > 0 });
        Assert.All(responses, response => Assert.Null(response.Error));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_failed_write_does_not_affect_the_others(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var responses = await BatchAsync(
            client,
            "INSERT INTO items VALUE {'pk':'a','sk':1}",
            "INSERT INTO items VALUE {'pk':'n','sk':1}",
            "UPDATE items SET c=1 WHERE pk='q' AND sk=1",
            "DELETE FROM items WHERE pk='q' AND sk=2"
        );

        Assert.Equal(["DuplicateItem", null, "ConditionalCheckFailed", null], responses.Select(response => response.Error?.Code?.Value));
        Assert.Single(await StatementTable.RunAsync(client, "SELECT * FROM items WHERE pk='n'"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It rejects the batch with a duplicate item, but deletes the item.", ExpectedMessage = "Actual:   1")]
    public async Task A_batch_contains_either_reads_or_writes_and_no_duplicate_items(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Read and write requests together in the same batch is not supported.", () =>
            BatchAsync(client, "SELECT * FROM items WHERE pk='a' AND sk=1", "DELETE FROM items WHERE pk='a' AND sk=1")
        );
        await ErrorAssert.ThrowsValidationAsync("Provided list of item keys contains duplicates", () =>
            BatchAsync(client, "UPDATE items SET c=1 WHERE pk='a' AND sk=1", "DELETE FROM items WHERE pk='a' AND sk=1")
        );
        Assert.Equal(2, (await StatementTable.RunAsync(client, "SELECT * FROM items")).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_error_of_a_read_is_reported_with_its_code(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var responses = await BatchAsync(
            client,
            "SELECT * FROM items WHERE pk='a'",
            "SELECT * FROM nowhere WHERE pk='a' AND sk=1",
            "SELECT * FRO",
            "SELECT * FROM items WHERE pk='a' AND sk='x'",
            "SELECT sk FROM items WHERE pk='a' AND sk=2"
        );

        Assert.Equal(
            ["ValidationError", "ResourceNotFound", "ValidationError", "ValidationError", null],
            responses.Select(response => response.Error?.Code?.Value)
        );
        Assert.Equal("Key attribute's data type should match its data type in table's schema: Key sk", responses[3].Error.Message);
        Assert.Equal("""{"sk":{"N":"2"}}""", Items.Text(responses[4].Item));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_invalid_parameter_is_an_error_of_the_batch(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Messages.Overflow, () =>
            client.BatchExecuteStatementAsync(
                new BatchExecuteStatementRequest
                {
                    Statements =
                    [
                        new() { Statement = "DELETE FROM items WHERE pk='a' AND sk=1" },
                        new() { Statement = "UPDATE items SET c=? WHERE pk='a' AND sk=2", Parameters = [Items.N("1e500")] },
                    ],
                }
            )
        );
        Assert.Equal(2, (await StatementTable.RunAsync(client, "SELECT * FROM items")).Count);
    }

    private static async Task<List<BatchStatementResponse>> BatchAsync(IAmazonDynamoDB client, params string[] statements) =>
        (
            await client.BatchExecuteStatementAsync(
                new BatchExecuteStatementRequest
                {
                    Statements = [.. statements.Select(statement => new BatchStatementRequest { Statement = statement })],
                }
            )
        ).Responses;
}
