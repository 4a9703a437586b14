using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.PartiQL;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html</summary>
public class SelectSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("sk=1", "1")]
    [InlineData("sk>1", "2")]
    [InlineData("sk>0 AND sk<2", "1")]
    [InlineData("sk BETWEEN 1 AND 2", "1,2")]
    [InlineData("sk<>1", "2")]
    [InlineData("n IS NULL", "1")]
    [InlineData("n IS NOT NULL", "2")]
    [InlineData("m IS MISSING", "2")]
    [InlineData("m IS NOT MISSING", "1")]
    [InlineData("contains(s,'p') AND size(l)>1 AND attribute_type(m,'M')", "1")]
    [InlineData("begins_with(g,'G')", "1")]
    [InlineData("attribute_exists(m.x.y) OR sk=2", "1,2")]
    [InlineData("NOT (sk=1 OR sk=3)", "2")]
    [InlineData("c IN [6,7]", "1")]
    [InlineData("m.x.y = 5 -- a comment", "1")]
    [InlineData("l[1] = 'two' /* another */", "1")]
    [InlineData("m = {'x':{'y':5}}", "1")]
    [InlineData("s = <<'q','p'>>", "1")]
    [InlineData("b = true", "1")]
    public async Task A_where_clause_selects_the_items_of_a_partition(string condition, string expected, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        var found = await StatementTable.RunAsync(client, $"SELECT sk FROM items WHERE pk='a' AND ({condition}\n)");

        Assert.Equal(expected, string.Join(',', found.Select(item => item["sk"].N)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_may_be_longer_than_an_expression(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        var choices = string.Join(',', Enumerable.Range(100, 100));

        var found = await StatementTable.RunAsync(
            client,
            $"SELECT sk FROM items WHERE pk='a' AND ({string.Join(" OR ", Enumerable.Repeat($"c IN [{choices}]", 15))} OR c IN [7])"
        );

        Assert.Equal("1", Assert.Single(found)["sk"].N);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_has_at_most_300_operators(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        Task<List<Dictionary<string, AttributeValue>>> SelectAsync(int comparisons) =>
            StatementTable.RunAsync(client, $"SELECT sk FROM items WHERE {string.Join(" OR ", Enumerable.Repeat("c=7", comparisons))}");

        Assert.Single(await SelectAsync(150));
        await ErrorAssert.ThrowsValidationAsync("The expression contains too many operators; operator count: 301", () => SelectAsync(151));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Without_the_hash_key_the_whole_table_is_read(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        await StatementTable.RunAsync(client, "INSERT INTO items VALUE {'pk':'b','sk':1}");

        Assert.Equal(2, (await StatementTable.RunAsync(client, "SELECT * FROM items WHERE sk=1")).Count);
        Assert.Equal(3, (await StatementTable.RunAsync(client, "SELECT * FROM items")).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_path_is_returned_under_its_last_part(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Equal(
            """{"l[0]":{"N":"1"},"x":{"M":{"y":{"N":"5"}}}} {}""",
            await StatementTable.TextAsync(client, "SELECT m.x, l[0] FROM items WHERE pk='a'")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Question_marks_stand_for_parameters(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Equal(
            """{"c":{"N":"7"}}""",
            await StatementTable.TextAsync(client, "SELECT c FROM \"items\" WHERE pk=? AND sk=?", S("a"), N("1"))
        );
        await ErrorAssert.ThrowsValidationAsync("Number of parameters in request and statement don't match.", () =>
            StatementTable.RunAsync(client, "SELECT c FROM items WHERE pk=? AND sk=?", S("a"))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "This version fails with an InternalFailure.",
        ExpectedMessage = "The request processing has failed because of an unknown error"
    )]
    public async Task The_range_key_orders_the_items(DynamoTestContext test)
    {
        // The SDK would retry such a failure ten times, within two minutes.
        using var client = test.CreateClient(new TestClientOptions { MaxErrorRetry = 0 });
        await StatementTable.CreateAsync(client);

        Assert.Equal(
            """{"sk":{"N":"2"}} {"sk":{"N":"1"}}""",
            await StatementTable.TextAsync(client, "SELECT sk FROM items WHERE pk='a' ORDER BY sk DESC")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_index_is_read_by_its_name(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Equal("""{"pk":{"S":"a"}}""", await StatementTable.TextAsync(client, "SELECT pk FROM \"items\".\"by-g\" WHERE g='G'"));
        await ErrorAssert.ThrowsValidationAsync(
            "One or more parameter values were invalid: Global secondary index by-g does not project [m]",
            () => StatementTable.RunAsync(client, "SELECT m FROM \"items\".\"by-g\" WHERE g='G'")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Pages_follow_one_another_by_their_token(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        var request = new ExecuteStatementRequest { Statement = "SELECT sk FROM items WHERE pk='a'", Limit = 1 };

        var first = await client.ExecuteStatementAsync(request);
        request.NextToken = first.NextToken;
        var second = await client.ExecuteStatementAsync(request);

        Assert.Equal(["1", "2"], first.Items.Concat(second.Items).Select(item => item["sk"].N));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has another message.", ExpectedMessage = "Answered: Invalid NextToken")]
    public async Task A_token_that_was_not_issued_is_rejected(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Given NextToken is invalid", () =>
            client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = "SELECT * FROM items", NextToken = "nonsense" })
        );
    }
}
