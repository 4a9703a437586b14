namespace DynamoObjects.Conformance.PartiQL;

/// <summary>The reads of batches and transactions, each of one item by its key alone:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.multiplestatements.batching.html</summary>
public class SingleReadSpec
{
    public static readonly TheoryData<string> FurtherConditions =
    [
        "pk='a' AND sk=1 AND attribute_exists(c)",
        "pk='a' AND sk=1 AND c=7",
        "pk='a' AND sk=1 AND size(l)=2",
        "pk='a' AND sk=1 AND begins_with(g,'G')",
        "pk='a' AND sk=1 AND c IS NOT MISSING",
        "pk='a' AND sk=1 AND (c=7 OR c=8)",
        "pk='a' AND sk=1 AND NOT c=8",
        "pk='a' AND sk=1 OR pk='a' AND sk=2",
        "pk='a' AND sk IN [1]",
        "pk IN ['a'] AND sk=1",
        "pk='a' AND sk BETWEEN 1 AND 1",
        "pk='a'",
        "sk=1",
    ];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(FurtherConditions))]
    [KnownDifference(Backend.Local, "It has another message.", ExpectedMessage = "Only single item select is supported")]
    public async Task A_read_in_a_batch_has_the_key_as_its_only_condition(string condition, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var batch = await client.BatchExecuteStatementAsync(
            new BatchExecuteStatementRequest { Statements = [new() { Statement = $"SELECT * FROM items WHERE {condition}" }] }
        );

        var response = Assert.Single(batch.Responses);
        Assert.Equal("ValidationError", response.Error?.Code?.Value);
        Assert.Equal(
            "Select statements within BatchExecuteStatement must specify the primary key in the where clause.",
            response.Error!.Message
        );
        Assert.False(response.Item is { Count: > 0 });
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(FurtherConditions))]
    public async Task A_read_in_a_transaction_has_the_key_as_its_only_condition(string condition, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "Validation failed in TransactStatements[1]: Select statements within ExecuteTransaction must specify the primary key in "
                + "the where clause.",
            () =>
                client.ExecuteTransactionAsync(
                    new ExecuteTransactionRequest
                    {
                        TransactStatements =
                        [
                            new() { Statement = "SELECT * FROM items WHERE pk='a' AND sk=2" },
                            new() { Statement = $"SELECT * FROM items WHERE {condition}" },
                        ],
                    }
                )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_path_is_returned_in_its_place(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        const string Statement = "SELECT m.x.y, l[1] FROM items WHERE pk='a' AND sk=1";
        const string Expected = """{"l":{"L":[{"S":"two"}]},"m":{"M":{"x":{"M":{"y":{"N":"5"}}}}}}""";

        var batch = await client.BatchExecuteStatementAsync(
            new BatchExecuteStatementRequest { Statements = [new() { Statement = Statement }] }
        );
        var transaction = await client.ExecuteTransactionAsync(
            new ExecuteTransactionRequest { TransactStatements = [new() { Statement = Statement }] }
        );

        Assert.Equal(Expected, Items.Text(batch.Responses[0].Item));
        Assert.Equal(Expected, Items.Text(transaction.Responses[0].Item));
    }
}
