using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.PartiQL;

/// <summary>The token of a page belongs to the statement that returned it:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html</summary>
public class TokenSpec
{
    private const string Statement = "SELECT * FROM items WHERE pk='a' AND sk>0 AND c>0";

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SELECT * FROM items WHERE pk='a' AND sk>0 AND c>1")]
    [InlineData("SELECT * FROM items WHERE pk='a' AND sk>0 AND d>0")]
    [InlineData("SELECT * FROM items WHERE pk='a' AND sk>0")]
    [InlineData("SELECT * FROM items WHERE pk='a' AND sk>=0 AND c>0")]
    [InlineData("SELECT * FROM items WHERE pk='a'")]
    [InlineData("SELECT * FROM items WHERE pk='a' AND sk>0 AND c>0 ORDER BY sk DESC")]
    [InlineData("SELECT * FROM others WHERE pk='a' AND sk>0 AND c>0")]
    [InlineData("SELECT * FROM items")]
    [KnownDifference(Backend.Local, "It accepts the token.", ExpectedMessage = "No exception was thrown")]
    public async Task A_token_of_another_statement_is_rejected(string other, IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var first = await ReadAsync(client, Statement, null);

        await ErrorAssert.ThrowsValidationAsync("Given NextToken is invalid", () => ReadAsync(client, other, first.NextToken));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has another message.", ExpectedMessage = "Exclusive Start Key must have same size")]
    public async Task A_token_of_a_table_is_rejected_by_its_index(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var first = await ReadAsync(client, Statement, null);

        await ErrorAssert.ThrowsValidationAsync("Given NextToken is invalid", () =>
            ReadAsync(client, "SELECT * FROM \"items\".\"by-c\" WHERE pk='a' AND sk>0 AND c>0", first.NextToken)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It accepts the token.", ExpectedMessage = "No exception was thrown")]
    public async Task A_token_of_other_parameters_is_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var first = await ReadAsync(client, "SELECT * FROM items WHERE pk=? AND c>?", null, S("a"), N("0"));

        await ErrorAssert.ThrowsValidationAsync("Given NextToken is invalid", () =>
            ReadAsync(client, "SELECT * FROM items WHERE pk=? AND c>?", first.NextToken, S("a"), N("1"))
        );
        Assert.Single((await ReadAsync(client, "SELECT * FROM items WHERE pk=? AND c>?", first.NextToken, S("a"), N("0"))).Items);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(Statement)]
    [InlineData("SELECT sk FROM items WHERE pk='a' AND sk>0 AND c>0")]
    [InlineData("select *\nfrom \"items\" where pk = 'a' and sk > 0 and c > 0 -- again")]
    public async Task A_token_continues_its_statement_however_it_is_written(string same, IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var first = await ReadAsync(client, Statement, null);

        var second = await ReadAsync(client, same, first.NextToken);

        Assert.Equal(("1", "2"), (Assert.Single(first.Items)["sk"].N, Assert.Single(second.Items)["sk"].N));
    }

    private static Task<ExecuteStatementResponse> ReadAsync(
        IAmazonDynamoDB client,
        string statement,
        string? token,
        params AttributeValue[] parameters
    ) =>
        client.ExecuteStatementAsync(
            new ExecuteStatementRequest
            {
                Statement = statement,
                Parameters = parameters.Length == 0 ? null : [.. parameters],
                Limit = 1,
                NextToken = token,
            }
        );

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        var table = Tables.HashRange();
        table.AttributeDefinitions.Add(new("c", ScalarAttributeType.N));
        table.LocalSecondaryIndexes = [Tables.Local("by-c", "c")];
        await client.CreateTableAsync(table);
        await Tables.HashRangeAsync(client, "others");
        foreach (var name in new[] { "items", "others" })
        {
            for (var sk = 1; sk <= 3; sk++)
                await client.PutItemAsync(name, Parse($$"""{"pk":"a","sk":{{sk}},"c":{{sk}},"d":1}"""));
        }
    }
}
