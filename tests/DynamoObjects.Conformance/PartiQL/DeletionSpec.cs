namespace DynamoObjects.Conformance.PartiQL;

/// <summary>Deletions with further conditions:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.delete.html</summary>
public class DeletionSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("c=7")]
    [InlineData("attribute_exists(pk)")]
    [InlineData("c=7 OR c=8")]
    [InlineData("NOT c=7")]
    [InlineData("c IS MISSING")]
    public async Task A_deletion_of_no_item_succeeds_whatever_else_it_requires(string condition, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        var statement = $"DELETE FROM items WHERE pk='nobody' AND sk=1 AND ({condition})";

        Assert.Empty(await StatementTable.RunAsync(client, $"{statement} RETURNING ALL OLD *"));
        var batch = await client.BatchExecuteStatementAsync(
            new BatchExecuteStatementRequest { Statements = [new() { Statement = statement }] }
        );
        Assert.Null(Assert.Single(batch.Responses).Error);
        await client.ExecuteTransactionAsync(new ExecuteTransactionRequest { TransactStatements = [new() { Statement = statement }] });

        Assert.Equal(2, (await StatementTable.RunAsync(client, "SELECT * FROM items")).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deletion_of_an_item_requires_its_conditions(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsAsync<ConditionalCheckFailedException>("The conditional request failed", () =>
            StatementTable.RunAsync(client, "DELETE FROM items WHERE pk='a' AND sk=1 AND c=8")
        );
        Assert.Empty(await StatementTable.RunAsync(client, "DELETE FROM items WHERE pk='a' AND sk=1 AND c=7"));

        Assert.Equal("2", Assert.Single(await StatementTable.RunAsync(client, "SELECT * FROM items"))["sk"].N);
    }
}
