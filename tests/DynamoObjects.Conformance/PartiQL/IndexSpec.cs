using DynamoObjects.Conformance.Capacity;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.PartiQL;

/// <summary>Reads of indexes, and of several hash keys:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html</summary>
public class IndexSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk IN ('a','b') AND sk>=2", "a2")]
    [InlineData("pk IN ['a','b'] ORDER BY pk DESC", "b1 a1 a2")]
    [InlineData("pk IN ['a','b'] ORDER BY sk", "a1 a2 b1")]
    [InlineData("pk='a' AND sk IN [2,3]", "a2")]
    public async Task Several_hash_keys_are_read_one_after_the_other(string condition, string expected, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        Assert.Equal(
            expected,
            string.Join(' ', (await StatementTable.RunAsync(client, $"SELECT pk, sk FROM items WHERE {condition}")).Select(Key))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It reads the hash keys in the order of the table.", ExpectedMessage = "a1 a2 b1")]
    public async Task Hash_keys_are_read_in_the_order_of_the_list(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        Assert.Equal(
            "b1 a1 a2",
            string.Join(' ', (await StatementTable.RunAsync(client, "SELECT pk, sk FROM items WHERE pk IN ['b','a']")).Select(Key))
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk IN ['b','a']", "b1 a1 a2")]
    [InlineData("pk IN ['b','nobody','a']", "b1 a1 a2")]
    [KnownDifference(Backend.Local, "It reads the hash keys in the order of the table.", ExpectedMessage = "a1 a2 b1")]
    public async Task Pages_continue_with_the_next_hash_key(string condition, string expected, IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var found = new List<string>();
        var request = new ExecuteStatementRequest { Statement = $"SELECT pk, sk FROM items WHERE {condition}", Limit = 1 };
        do
        {
            var page = await client.ExecuteStatementAsync(request);
            Assert.InRange(page.Items.Count, 0, 1);
            found.AddRange(page.Items.Select(Key));
            request.NextToken = page.NextToken;
        } while (request.NextToken is not null);

        Assert.Equal(expected, string.Join(' ', found));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It accepts the token of another partition.", ExpectedMessage = "No exception was thrown")]
    public async Task A_token_of_another_partition_or_of_none_is_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var first = await client.ExecuteStatementAsync(
            new ExecuteStatementRequest { Statement = "SELECT * FROM items WHERE pk='a'", Limit = 1 }
        );

        foreach (
            var (statement, token) in new[]
            {
                ("SELECT * FROM items WHERE pk='b'", first.NextToken),
                ("SELECT * FROM items WHERE pk='a'", "WyJwayIsIlMiLG51bGxd"),
            }
        )
        {
            await ErrorAssert.ThrowsValidationAsync("Given NextToken is invalid", () =>
                client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = statement, NextToken = token })
            );
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It fetches attributes from the table.", ExpectedMessage = "No exception was thrown")]
    public async Task A_read_by_hash_key_can_filter_only_by_what_its_index_projects(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        foreach (var (index, key) in new[] { ("by-g", "g='G'"), ("by-c", "pk='a'") })
        {
            await ErrorAssert.ThrowsValidationAsync(
                Messages.Invalid + $"Secondary index {index} does not project one or more filter attributes: [v]",
                () => StatementTable.RunAsync(client, $"SELECT pk FROM \"items\".\"{index}\" WHERE {key} AND v=1")
            );
        }

        Assert.Empty(await StatementTable.RunAsync(client, "SELECT pk FROM \"items\".\"by-g\" WHERE v=1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_global_index_returns_only_what_it_projects(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Messages.Invalid + "Global secondary index by-g does not project [v, w]", () =>
            StatementTable.RunAsync(client, "SELECT v, w FROM \"items\".\"by-g\" WHERE g='G'")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk='a'")]
    [InlineData("pk='a' AND c=7")]
    [InlineData("c=7")]
    public async Task A_star_on_a_local_index_means_the_attributes_of_the_index(string condition, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        Assert.Equal(
            """{"c":{"N":"7"},"pk":{"S":"a"},"sk":{"N":"1"}}""",
            await StatementTable.TextAsync(client, $"SELECT * FROM \"items\".\"by-c\" WHERE {condition}")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SELECT * FROM \"items\".\"by-c\" WHERE pk='a'", 0, 0.5)]
    [InlineData("SELECT c, sk FROM \"items\".\"by-c\" WHERE pk='a'", 0, 0.5)]
    [InlineData("SELECT v FROM \"items\".\"by-c\" WHERE pk='a'", 0.5, 0.5)]
    [InlineData("SELECT v FROM \"items\".\"by-c\" WHERE pk='a' AND sk=9", 0.5, 0.5)]
    [InlineData("SELECT v FROM \"items\".\"by-c\" WHERE pk='a' AND c=9", 0, 0.5)]
    [KnownDifference(
        Backend.Local,
        "It does not report the capacity that statements consume.",
        ExpectedMessage = "Object reference not set"
    )]
    public async Task A_local_index_is_charged_for_what_it_fetches_before_the_filter(
        string statement,
        double table,
        double index,
        IAmazonDynamoDB client
    )
    {
        await SeedAsync(client);

        var response = await client.ExecuteStatementAsync(
            new ExecuteStatementRequest { Statement = statement, ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES }
        );

        Assert.Equal(
            (table, index),
            (response.ConsumedCapacity.Table.CapacityUnits, response.ConsumedCapacity.LocalSecondaryIndexes["by-c"].CapacityUnits)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It does not report the capacity that statements consume.", ExpectedMessage = "Actual:   \"nothing\"")]
    public async Task A_local_index_fetches_from_its_table_and_is_charged_for_it(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        var response = await client.ExecuteStatementAsync(
            new ExecuteStatementRequest
            {
                Statement = "SELECT v FROM \"items\".\"by-c\" WHERE pk='a'",
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            }
        );

        Assert.Equal("""{"v":{"N":"1"}}""", Text(Assert.Single(response.Items)));
        Assert.Equal("1 = table 0.5 + by-c 0.5", ConsumedCapacityText.Format(response.ConsumedCapacity));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Consistent reads are not supported on global secondary indexes.",
        ExpectedMessage = "Consistent reads are not supported on global secondary indexes"
    )]
    public async Task A_consistent_read_of_a_global_index_and_a_read_of_a_missing_index_are_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Strongly consistent read is not supported on Global Secondary Indexes", () =>
            client.ExecuteStatementAsync(
                new ExecuteStatementRequest { Statement = "SELECT pk FROM \"items\".\"by-g\" WHERE g='G'", ConsistentRead = true }
            )
        );
        await ErrorAssert.ThrowsValidationAsync("The table does not have the specified index", () =>
            StatementTable.RunAsync(client, "SELECT * FROM \"items\".\"none\" WHERE pk='a'")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("UPDATE \"items\".\"by-g\" SET v=1 WHERE pk='a' AND sk=1", "This operation is not supported on an index")]
    [InlineData("DELETE FROM \"items\".\"by-g\" WHERE pk='a' AND sk=1", "This operation is not supported on an index")]
    [InlineData("INSERT INTO \"items\".\"by-g\" VALUE {'pk':'a','sk':9}", "FROM clause may only contain a single table name")]
    public async Task An_index_is_not_written(string statement, string part, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => StatementTable.RunAsync(client, statement));

        Assert.Equal("ValidationException", exception.ErrorCode);
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It executes the statement, and reports the type of a value.",
        ExpectedMessage = "Key attribute's data type should match its data type in table's schema"
    )]
    public async Task An_index_with_a_multi_attribute_key_cannot_be_read_by_a_statement(IAmazonDynamoDB client)
    {
        await CreateWithSeveralAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.",
            () => StatementTable.RunAsync(client, "SELECT * FROM \"items\".\"several\" WHERE a=1")
        );
        Assert.Empty(await StatementTable.RunAsync(client, "SELECT * FROM items WHERE pk='a'"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task What_is_not_supported_is_reported_before_a_multi_attribute_key(IAmazonDynamoDB client)
    {
        await CreateWithSeveralAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Unexpected path component at 1:8:5", () =>
            StatementTable.RunAsync(client, "SELECT COUNT(*) FROM \"items\".\"several\" WHERE a=1")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has another message.", ExpectedMessage = "Only single item select is supported")]
    public async Task A_batch_reports_a_read_of_an_index_before_its_multi_attribute_key(IAmazonDynamoDB client)
    {
        await CreateWithSeveralAsync(client);

        var batch = await client.BatchExecuteStatementAsync(
            new BatchExecuteStatementRequest
            {
                Statements = [new() { Statement = "SELECT * FROM \"items\".\"several\" WHERE a='x' AND b='y'" }],
            }
        );

        Assert.Equal(
            "Select statements within BatchExecuteStatement must specify the primary key in the where clause.",
            Assert.Single(batch.Responses).Error?.Message
        );
    }

    private static async Task CreateWithSeveralAsync(IAmazonDynamoDB client)
    {
        var table = Tables.Hash();
        table.AttributeDefinitions.AddRange([new("a", ScalarAttributeType.S), new("b", ScalarAttributeType.S)]);
        table.GlobalSecondaryIndexes = [Tables.Global("several", "a")];
        table.GlobalSecondaryIndexes[0].KeySchema.Add(new("b", KeyType.HASH));
        await client.CreateTableAsync(table);
        await Tables.WaitUntilActiveAsync(client);
    }

    private static string Key(Dictionary<string, AttributeValue> item) => item["pk"].S + item["sk"].N;

    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        var table = Tables.HashRange();
        table.AttributeDefinitions.AddRange([new("g", ScalarAttributeType.S), new("c", ScalarAttributeType.N)]);
        table.GlobalSecondaryIndexes = [Tables.Global("by-g", "g", projection: "KEYS_ONLY")];
        table.LocalSecondaryIndexes = [Tables.Local("by-c", "c", projection: "KEYS_ONLY")];
        await client.CreateTableAsync(table);
        await Tables.WaitUntilActiveAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","sk":1,"g":"G","c":7,"v":1,"w":2}"""));
        await client.PutItemAsync("items", Parse("""{"pk":"a","sk":2}"""));
        await client.PutItemAsync("items", Parse("""{"pk":"b","sk":1}"""));
    }
}
