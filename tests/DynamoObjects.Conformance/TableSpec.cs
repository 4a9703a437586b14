namespace DynamoObjects.Conformance;

/// <summary>
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html and its sisters DescribeTable, ListTables and DeleteTable.
/// </summary>
public class TableSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_created_table_is_described_as_it_was_asked_for(IAmazonDynamoDB client)
    {
        var request = Tables.HashRange("orders");
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.LocalSecondaryIndexes =
        [
            new() { IndexName = "ByDay", KeySchema = [new("pk", KeyType.HASH), new("day", KeyType.RANGE)], Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY } },
        ];
        request.GlobalSecondaryIndexes =
        [
            new() { IndexName = "OnDay", KeySchema = [new("day", KeyType.HASH)], Projection = new() { ProjectionType = ProjectionType.ALL } },
        ];

        await client.CreateTableAsync(request);
        var table = (await client.DescribeTableAsync("orders")).Table;

        Assert.Equal(("orders", TableStatus.ACTIVE, 0L), (table.TableName, table.TableStatus, table.ItemCount));
        Assert.Equal(["pk HASH", "sk RANGE"], table.KeySchema.Select(k => $"{k.AttributeName} {k.KeyType}"));
        Assert.Equal(["day S", "pk S", "sk N"], table.AttributeDefinitions.Select(a => $"{a.AttributeName} {a.AttributeType}").Order());
        Assert.Equal("ByDay KEYS_ONLY", $"{Assert.Single(table.LocalSecondaryIndexes).IndexName} {table.LocalSecondaryIndexes[0].Projection.ProjectionType}");
        Assert.Equal("OnDay ACTIVE", $"{Assert.Single(table.GlobalSecondaryIndexes).IndexName} {table.GlobalSecondaryIndexes[0].IndexStatus}");
        Assert.Equal(BillingMode.PAY_PER_REQUEST, table.BillingModeSummary.BillingMode);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_is_created_once(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Assert.ThrowsAsync<ResourceInUseException>(() => Tables.HashAsync(client));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Tables_are_listed_by_name_over_several_pages(IAmazonDynamoDB client)
    {
        foreach (var name in new[] { "ccc", "aaa", "bbb" })
        {
            await Tables.HashAsync(client, name);
        }

        var first = await client.ListTablesAsync(new ListTablesRequest { Limit = 2 });
        var second = await client.ListTablesAsync(new ListTablesRequest { Limit = 2, ExclusiveStartTableName = first.LastEvaluatedTableName });

        Assert.Equal(["aaa", "bbb"], first.TableNames);
        Assert.Equal("bbb", first.LastEvaluatedTableName);
        Assert.Equal(["ccc"], second.TableNames);
        Assert.Null(second.LastEvaluatedTableName);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deleted_table_is_gone(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.DeleteTableAsync("items");

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync("items"));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DeleteTableAsync("items"));
        Assert.Empty((await client.ListTablesAsync()).TableNames ?? []);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_key_must_be_defined(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.AttributeDefinitions = [new("other", ScalarAttributeType.S)];

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.CreateTableAsync(request));

        Assert.Empty((await client.ListTablesAsync()).TableNames ?? []);
    }
}
