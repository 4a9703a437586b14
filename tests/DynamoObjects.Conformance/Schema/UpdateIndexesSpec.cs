using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Schema;

/// <summary>Adding and removing indexes:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html</summary>
public class UpdateIndexesSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_index_is_filled_with_the_existing_items(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","day":"mon"}"""));
        await client.PutItemAsync("items", Parse("""{"pk":"b"}"""));

        await client.UpdateTableAsync(Create("ByDay", "day"));
        await Tables.WaitUntilActiveAsync(client);

        Assert.Equal("""{"day":{"S":"mon"},"pk":{"S":"a"}}""", Text(Assert.Single((await ScanAsync(client, "ByDay")).Items)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It adds keys of any type.", ExpectedMessage = "Actual:   1")]
    public async Task A_new_index_leaves_out_items_with_keys_of_another_type(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","day":1}"""));

        await client.UpdateTableAsync(Create("ByDay", "day"));
        await Tables.WaitUntilActiveAsync(client);

        Assert.Equal(0, (await ScanAsync(client, "ByDay")).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deleted_index_is_no_longer_active_and_its_attribute_is_removed(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.UpdateTableAsync(Create("ByDay", "day"));
        await Tables.WaitUntilActiveAsync(client);

        await client.UpdateTableAsync(Delete("ByDay"));

        var table = (await client.DescribeTableAsync("items")).Table;
        Assert.DoesNotContain(table.GlobalSecondaryIndexes ?? [], i => i.IndexStatus == IndexStatus.ACTIVE);
        Assert.Equal(["pk"], table.AttributeDefinitions.Select(a => a.AttributeName));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_missing_index_cannot_be_deleted(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.UpdateTableAsync(Delete("Nothing")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_missing_index_cannot_be_read(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("The table does not have the specified index: Nothing", () => ScanAsync(client, "Nothing"));
        await ErrorAssert.ThrowsValidationAsync("The table does not have the specified index: Nothing", () => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    IndexName = "Nothing",
                    KeyConditionExpression = "pk = :k",
                    ExpressionAttributeValues = new() { [":k"] = S("a") },
                }
            ));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_existing_index_cannot_be_created_again(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.UpdateTableAsync(Create("ByDay", "day"));
        await Tables.WaitUntilActiveAsync(client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.UpdateTableAsync(Create("ByDay", "day")));

        Assert.Equal("ValidationException", exception.ErrorCode);
        Assert.StartsWith("Attempting to create an index which already exists", exception.Message, StringComparison.Ordinal);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("none")]
    [InlineData("another")]
    [InlineData("the table's")]
    public async Task The_key_of_a_new_index_must_be_defined_in_the_request(string defined, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Create("ByDay", "day");
        request.AttributeDefinitions = defined switch
        {
            "none" => [],
            "another" => [new("other", ScalarAttributeType.S)],
            _ => [new("pk", ScalarAttributeType.S)],
        };

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.UpdateTableAsync(request));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_tables_own_key_must_be_defined_in_the_request_too(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Create("ByKey", "pk");
        request.AttributeDefinitions = [];

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.UpdateTableAsync(request));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It rejects the other type.",
        ExpectedMessage = "SchemaElement redefined should be of same type as previously defined"
    )]
    public async Task An_attribute_declared_again_keeps_its_type(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Create("ByKey", "pk");
        request.AttributeDefinitions = [new("pk", ScalarAttributeType.N)];

        await client.UpdateTableAsync(request);

        Assert.Equal(["pk S"], await AttributesAsync(client));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It keeps the definition.", ExpectedMessage = "\"unused S\"")]
    public async Task An_attribute_that_is_not_a_key_is_dropped(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Create("ByDay", "day");
        request.AttributeDefinitions.Add(new("unused", ScalarAttributeType.S));

        await client.UpdateTableAsync(request);

        Assert.Equal(["day S", "pk S"], await AttributesAsync(client));
    }

    // The SDK interprets the error as throttling, and retries on DynamoDB Local for two minutes.
    [DynamoFact(Backend.Mock)]
    public async Task One_index_is_created_or_deleted_at_a_time(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Create("ByDay", "day");
        request.GlobalSecondaryIndexUpdates.AddRange(Create("OnDay", "day").GlobalSecondaryIndexUpdates);

        await ErrorAssert.ThrowsAsync<LimitExceededException>(
            "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table",
            () => client.UpdateTableAsync(request)
        );
    }

    // The SDK interprets DynamoDB Local's error as throttling, and retries for two minutes.
    [DynamoFact(Backend.Mock)]
    public async Task A_table_has_at_most_20_global_indexes(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.GlobalSecondaryIndexes = [.. Enumerable.Range(10, 20).Select(i => Tables.Global($"By{i}", "pk"))];
        await client.CreateTableAsync(request);

        await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => client.UpdateTableAsync(Create("ByDay", "day")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task All_indexes_project_at_most_100_attributes_by_name(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.GlobalSecondaryIndexes =
        [
            .. Enumerable
                .Range(10, 5)
                .Select(i => Tables.Global($"By{i}", "pk", null, "INCLUDE", [.. Enumerable.Range(0, 20).Select(n => $"a{n}")])),
        ];
        await client.CreateTableAsync(request);
        var update = Create("ByDay", "day");
        update.GlobalSecondaryIndexUpdates[0].Create.Projection = new()
        {
            ProjectionType = ProjectionType.INCLUDE,
            NonKeyAttributes = ["a0"],
        };

        await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => client.UpdateTableAsync(update));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_units_of_an_index_can_be_changed(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.BillingMode = BillingMode.PROVISIONED;
        request.ProvisionedThroughput = new(1, 1);
        request.GlobalSecondaryIndexes = [Tables.Global("ByKey", "pk")];
        request.GlobalSecondaryIndexes[0].ProvisionedThroughput = new(1, 1);
        await client.CreateTableAsync(request);

        await client.UpdateTableAsync(
            new UpdateTableRequest
            {
                TableName = "items",
                GlobalSecondaryIndexUpdates =
                [
                    new()
                    {
                        Update = new() { IndexName = "ByKey", ProvisionedThroughput = new(5, 6) },
                    },
                ],
            }
        );

        var units = Assert.Single((await client.DescribeTableAsync("items")).Table.GlobalSecondaryIndexes).ProvisionedThroughput;
        Assert.Equal((5L, 6L), (units.ReadCapacityUnits, units.WriteCapacityUnits));
    }

    private static async Task<IEnumerable<string>> AttributesAsync(IAmazonDynamoDB client) =>
        (await client.DescribeTableAsync("items")).Table.AttributeDefinitions.Select(a => $"{a.AttributeName} {a.AttributeType}").Order();

    private static Task<ScanResponse> ScanAsync(IAmazonDynamoDB client, string index) =>
        client.ScanAsync(new ScanRequest("items") { IndexName = index });

    private static UpdateTableRequest Create(string index, string hash) =>
        new()
        {
            TableName = "items",
            AttributeDefinitions = [new(hash, ScalarAttributeType.S)],
            GlobalSecondaryIndexUpdates =
            [
                new()
                {
                    Create = new()
                    {
                        IndexName = index,
                        KeySchema = [new(hash, KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.ALL },
                    },
                },
            ],
        };

    private static UpdateTableRequest Delete(string index) =>
        new() { TableName = "items", GlobalSecondaryIndexUpdates = [new() { Delete = new() { IndexName = index } }] };
}
