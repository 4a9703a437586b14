using static DynamoObjects.Conformance.Constraints.ConstraintMessages;

namespace DynamoObjects.Conformance.Schema;

/// <summary>
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html, and DescribeTable, ListTables and
/// DeleteTable.
/// </summary>
public class TableSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_created_table_is_described_as_requested(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange("orders");
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.LocalSecondaryIndexes =
        [
            new()
            {
                IndexName = "ByDay",
                KeySchema = [new("pk", KeyType.HASH), new("day", KeyType.RANGE)],
                Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY },
            },
        ];
        request.GlobalSecondaryIndexes =
        [
            new()
            {
                IndexName = "OnDay",
                KeySchema = [new("day", KeyType.HASH)],
                Projection = new() { ProjectionType = ProjectionType.ALL },
            },
        ];

        await client.CreateTableAsync(request);
        var table = (await client.DescribeTableAsync("orders")).Table;

        Assert.Equal(("orders", TableStatus.ACTIVE, 0L), (table.TableName, table.TableStatus, table.ItemCount));
        Assert.Equal(["pk HASH", "sk RANGE"], table.KeySchema.Select(k => $"{k.AttributeName} {k.KeyType}"));
        Assert.Equal(["day S", "pk S", "sk N"], table.AttributeDefinitions.Select(a => $"{a.AttributeName} {a.AttributeType}").Order());
        Assert.Equal(
            "ByDay KEYS_ONLY",
            $"{Assert.Single(table.LocalSecondaryIndexes).IndexName} {table.LocalSecondaryIndexes[0].Projection.ProjectionType}"
        );
        Assert.Equal(
            "OnDay ACTIVE",
            $"{Assert.Single(table.GlobalSecondaryIndexes).IndexName} {table.GlobalSecondaryIndexes[0].IndexStatus}"
        );
        Assert.Equal(BillingMode.PAY_PER_REQUEST, table.BillingModeSummary.BillingMode);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Cannot create preexisting table.", ExpectedMessage = "Cannot create preexisting table")]
    public async Task A_table_is_created_once(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsAsync<ResourceInUseException>("Table already exists: items", () => Tables.HashAsync(client));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Cannot do operations on a non-existent table.",
        ExpectedMessage = "Cannot do operations on a non-existent table"
    )]
    public async Task A_missing_table_is_reported_by_name(IAmazonDynamoDB client)
    {
        await ErrorAssert.ThrowsAsync<ResourceNotFoundException>("Requested resource not found: Table: nowhere not found", () =>
            client.DescribeTableAsync("nowhere")
        );
        await ErrorAssert.ThrowsAsync<ResourceNotFoundException>("Requested resource not found: Table: nowhere not found", () =>
            client.DeleteTableAsync("nowhere")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Tables_are_listed_by_name_over_several_pages(IAmazonDynamoDB client)
    {
        foreach (var name in new[] { "ccc", "aaa", "bbb" })
        {
            await Tables.HashAsync(client, name);
        }

        var first = await client.ListTablesAsync(new ListTablesRequest { Limit = 2 });
        var second = await client.ListTablesAsync(
            new ListTablesRequest { Limit = 2, ExclusiveStartTableName = first.LastEvaluatedTableName }
        );

        Assert.Equal(["aaa", "bbb"], first.TableNames);
        Assert.Equal("bbb", first.LastEvaluatedTableName);
        Assert.Equal(["ccc"], second.TableNames);
        Assert.Null(second.LastEvaluatedTableName);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Limit must be greater than or equal to 1.",
        ExpectedMessage = "Limit must be greater than or equal to 1"
    )]
    public async Task A_page_of_names_has_at_most_100(IAmazonDynamoDB client)
    {
        await ErrorAssert.ThrowsValidationAsync(Join(Create("0", "limit", "have value greater than or equal to 1")), () =>
            client.ListTablesAsync(new ListTablesRequest { Limit = 0 })
        );
        await ErrorAssert.ThrowsValidationAsync(Join(Create("101", "limit", "have value less than or equal to 100")), () =>
            client.ListTablesAsync(new ListTablesRequest { Limit = 101 })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_list_can_start_after_a_name_that_does_not_exist(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client, "aaa");
        await Tables.HashAsync(client, "ccc");

        Assert.Equal(["ccc"], (await client.ListTablesAsync(new ListTablesRequest { ExclusiveStartTableName = "bbb" })).TableNames);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says: Invalid table/index name.", ExpectedMessage = "Invalid table/index name.")]
    public async Task A_list_starts_after_a_valid_name(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Join(Create("bad!name", "exclusiveStartTableName", "satisfy regular expression pattern: [a-zA-Z0-9_.-]+")),
            () => client.ListTablesAsync(new ListTablesRequest { ExclusiveStartTableName = "bad!name" })
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deleted_table_is_gone(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.DeleteTableAsync("items");

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync("items"));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DeleteTableAsync("items"));
        Assert.Empty((await client.ListTablesAsync()).TableNames ?? []);
    }
}
