using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.PartiQL;

/// <summary>The responses to statements:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html</summary>
public class ResponseSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("UPDATE items SET c=1 WHERE pk='a' AND sk=1")]
    [InlineData("UPDATE items REMOVE c WHERE pk='a' AND sk=1 RETURNING MODIFIED NEW *")]
    [InlineData("UPDATE items SET fresh=1 WHERE pk='a' AND sk=1 RETURNING MODIFIED OLD *")]
    [InlineData("DELETE FROM items WHERE pk='nobody' AND sk=1 RETURNING ALL OLD *")]
    public async Task A_write_that_returns_nothing_has_no_items(string statement, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Empty(await StatementTable.RunAsync(client, statement));
        var batch = await client.BatchExecuteStatementAsync(
            new BatchExecuteStatementRequest
            {
                Statements = [new() { Statement = statement.Replace("fresh", "other", StringComparison.Ordinal) }],
            }
        );
        var response = Assert.Single(batch.Responses);
        Assert.Null(response.Error);
        Assert.False(response.Item is { Count: > 0 });
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_transaction_of_writes_returns_no_items(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var response = await client.ExecuteTransactionAsync(
            new ExecuteTransactionRequest { TransactStatements = [new() { Statement = "UPDATE items SET c=1 WHERE pk='a' AND sk=1" }] }
        );

        Assert.Empty(response.Responses ?? []);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_element_of_a_path_can_be_quoted(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Equal("""{"y":{"N":"5"}}""", await StatementTable.TextAsync(client, "SELECT m['x']['y'] FROM items WHERE pk='a' AND sk=1"));
        await StatementTable.RunAsync(client, "UPDATE items SET m.x['z']=6 WHERE pk='a' AND sk=1 AND m['x'].y=5");
        Assert.Equal(
            """{"m":{"M":{"x":{"M":{"y":{"N":"5"},"z":{"N":"6"}}}}}}""",
            await StatementTable.TextAsync(client, "SELECT m FROM items WHERE pk='a' AND sk=1")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_rejected_write_returns_the_item_if_requested(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var exception = await Assert.ThrowsAsync<ConditionalCheckFailedException>(() =>
            client.ExecuteStatementAsync(
                new ExecuteStatementRequest
                {
                    Statement = "UPDATE items SET z=1 WHERE pk='a' AND sk=2 AND c=99",
                    ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                }
            )
        );

        Assert.Equal("""{"ns":{"NS":["1","2"]},"pk":{"S":"a"},"sk":{"N":"2"}}""", Text(exception.Item));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_rejected_write_of_a_batch_returns_the_item_if_requested(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var response = await client.BatchExecuteStatementAsync(
            new BatchExecuteStatementRequest
            {
                Statements =
                [
                    new()
                    {
                        Statement = "UPDATE items SET z=1 WHERE pk='a' AND sk=2 AND c=99",
                        ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                    },
                ],
            }
        );

        Assert.Equal("ConditionalCheckFailed", response.Responses[0].Error.Code.Value);
        Assert.Equal("""{"ns":{"NS":["1","2"]},"pk":{"S":"a"},"sk":{"N":"2"}}""", Text(response.Responses[0].Error.Item));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It does not report the capacity that statements consume.", ExpectedMessage = "Actual:   null")]
    public async Task Statements_consume_the_same_capacity_as_their_operations(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Equal(0.5, await UnitsAsync(client, "SELECT * FROM items WHERE pk='a'"));
        Assert.Equal(1, await UnitsAsync(client, "UPDATE items SET c=8 WHERE pk='a' AND sk=2"));
        Assert.Equal(1, await UnitsAsync(client, "DELETE FROM items WHERE pk='nobody' AND sk=2"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Every_type_compares_for_equality(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        foreach (var condition in new[] { "s=<<'q','p'>>", "l=[1,'two']", "m={'x':{'y':5}}", "b=true", "n=null", "l<>['two',1]" })
            Assert.Equal(
                """{"sk":{"N":"1"}}""",
                await StatementTable.TextAsync(client, $"SELECT sk FROM items WHERE pk='a' AND sk=1 AND {condition}")
            );
        Assert.Empty(await StatementTable.RunAsync(client, "SELECT sk FROM items WHERE pk='a' AND l=['two',1]"));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("s IS STRING", "2")]
    [InlineData("c IS NUMERIC", "1")]
    [InlineData("b IS BOOLEAN", "1")]
    [InlineData("l IS LIST", "1")]
    [InlineData("m IS TUPLE AND m IS STRUCT", "1")]
    [InlineData("m IS NOT LIST", "1,2")]
    [InlineData("m IS BLOB", "")]
    public async Task A_condition_can_check_the_type(string condition, string expected, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        await StatementTable.RunAsync(client, "UPDATE items SET s='text' WHERE pk='a' AND sk=2");

        Assert.Equal(
            expected,
            string.Join(
                ',',
                (await StatementTable.RunAsync(client, $"SELECT sk FROM items WHERE pk='a' AND {condition}")).Select(item => item["sk"].N)
            )
        );
    }

    private static async Task<double?> UnitsAsync(IAmazonDynamoDB client, string statement) =>
        (
            await client.ExecuteStatementAsync(
                new ExecuteStatementRequest { Statement = statement, ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL }
            )
        )
            .ConsumedCapacity
            ?.CapacityUnits;
}
