using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html and what CreateTable refuses.</summary>
public class UpdateTableSpec
{
    [DynamoFact(Backend.Mock)]
    public async Task A_new_index_is_filled_with_the_items_that_there_are(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Of("""{"pk":"a","day":"mon"}"""));
        await client.PutItemAsync("items", Of("""{"pk":"b"}"""));

        await client.UpdateTableAsync(Create("ByDay", "day"));

        var response = await client.QueryAsync(new QueryRequest
        {
            TableName = "items",
            IndexName = "ByDay",
            KeyConditionExpression = "#d = :d",
            ExpressionAttributeNames = new() { ["#d"] = "day" },
            ExpressionAttributeValues = new() { [":d"] = S("mon") },
        });
        Assert.Equal("""{"day":{"S":"mon"},"pk":{"S":"a"}}""", Text(Assert.Single(response.Items)));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_back_fill_leaves_out_keys_of_another_type(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Of("""{"pk":"a","day":1}"""));

        await client.UpdateTableAsync(Create("ByDay", "day"));

        Assert.Empty((await client.ScanAsync(new ScanRequest("items") { IndexName = "ByDay" })).Items ?? []);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_deleted_index_is_gone_and_its_attribute_with_it(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.UpdateTableAsync(Create("ByDay", "day"));

        await client.UpdateTableAsync(Delete("ByDay"));

        var table = (await client.DescribeTableAsync("items")).Table;
        Assert.Empty(table.GlobalSecondaryIndexes ?? []);
        Assert.Equal(["pk"], table.AttributeDefinitions.Select(a => a.AttributeName));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_index_that_is_not_there_cannot_be_deleted(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.UpdateTableAsync(Delete("Nothing")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_index_that_is_not_there_cannot_be_queried(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var error = await Assert.ThrowsAsync<AmazonDynamoDBException>(
            () => client.ScanAsync(new ScanRequest("items") { IndexName = "Nothing" }));

        Assert.Contains("does not have the specified index", error.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_key_of_a_new_index_must_be_defined_in_the_request(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Create("ByDay", "day");
        request.AttributeDefinitions = [];

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.UpdateTableAsync(request));
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_attribute_declared_again_keeps_its_type_and_an_unused_one_is_dropped(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Create("ByKey", "pk");
        request.AttributeDefinitions = [new("pk", ScalarAttributeType.N), new("unused", ScalarAttributeType.S)];

        await client.UpdateTableAsync(request);

        Assert.Equal(["pk S"], (await client.DescribeTableAsync("items")).Table.AttributeDefinitions.Select(a => $"{a.AttributeName} {a.AttributeType}"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_billing_mode_and_the_throughput_can_be_changed(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.UpdateTableAsync(new UpdateTableRequest
        {
            TableName = "items",
            BillingMode = BillingMode.PROVISIONED,
            ProvisionedThroughput = new(3, 4),
        });

        var units = (await client.DescribeTableAsync("items")).Table.ProvisionedThroughput;
        Assert.Equal((3L, 4L), (units.ReadCapacityUnits, units.WriteCapacityUnits));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_protected_table_is_not_deleted(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.UpdateTableAsync(new UpdateTableRequest { TableName = "items", DeletionProtectionEnabled = true });

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.DeleteTableAsync("items"));

        await client.UpdateTableAsync(new UpdateTableRequest { TableName = "items", DeletionProtectionEnabled = false });
        await client.DeleteTableAsync("items");
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_that_is_not_there_cannot_be_changed(IAmazonDynamoDB client) =>
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.UpdateTableAsync(Create("ByDay", "day")));

    [DynamoFact(Backend.Mock)]
    public async Task A_table_must_have_a_name(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.TableName = null;

        await Answers.InvalidAsync("The parameter 'TableName' is required but was not present in the request", () => client.CreateTableAsync(request));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_key_attribute_cannot_be_both_hash_and_range(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.KeySchema.Add(new("pk", KeyType.RANGE));

        await Answers.InvalidAsync("Invalid KeySchema: Some index key attribute have no definition", () => client.CreateTableAsync(request));
    }

    [DynamoFact(Backend.Mock)]
    public async Task Throughput_and_pay_per_request_exclude_each_other(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.ProvisionedThroughput = new(1, 1);

        await Answers.InvalidAsync(
            "One or more parameter values were invalid: Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST",
            () => client.CreateTableAsync(request));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_disabled_stream_has_no_view_type(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.StreamSpecification = new() { StreamEnabled = false, StreamViewType = StreamViewType.KEYS_ONLY };

        await Answers.InvalidAsync(
            "One or more parameter values were invalid: Table is being created with a stream disabled, UpdateViewType should not be specified",
            () => client.CreateTableAsync(request));
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_included_projection_names_attributes(IAmazonDynamoDB client) =>
        await Answers.InvalidAsync(
            "One or more parameter values were invalid: ProjectionType is INCLUDE, but NonKeyAttributes is not specified",
            () => client.CreateTableAsync(Indexed("ByKey", new() { ProjectionType = ProjectionType.INCLUDE })));

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_projection_of_keys_names_no_attributes(IAmazonDynamoDB client) =>
        await Assert.ThrowsAsync<AmazonDynamoDBException>(
            () => client.CreateTableAsync(Indexed("ByKey", new() { ProjectionType = ProjectionType.KEYS_ONLY, NonKeyAttributes = ["v"] })));

    [DynamoTheory(Backend.Mock)]
    [InlineData("g1", "l1")]
    public async Task Names_of_global_indexes_are_checked_before_those_of_local_ones(string global, string local, IAmazonDynamoDB client)
    {
        var request = Indexed(global, new() { ProjectionType = ProjectionType.ALL });
        request.LocalSecondaryIndexes =
        [
            new() { IndexName = local, KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)], Projection = new() { ProjectionType = ProjectionType.ALL } },
        ];

        await Answers.InvalidAsync(
            "2 validation errors detected: Value 'g1' at 'globalSecondaryIndexes.1.member.indexName' failed to satisfy constraint: Member must have length greater than or equal to 3; " +
            "Value 'l1' at 'localSecondaryIndexes.1.member.indexName' failed to satisfy constraint: Member must have length greater than or equal to 3",
            () => client.CreateTableAsync(request));
    }

    private static CreateTableRequest Indexed(string name, Projection projection)
    {
        var request = Tables.Hash();
        request.GlobalSecondaryIndexes = [new() { IndexName = name, KeySchema = [new("pk", KeyType.HASH)], Projection = projection }];
        return request;
    }

    private static UpdateTableRequest Create(string index, string hash) => new()
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

    private static UpdateTableRequest Delete(string index) => new()
    {
        TableName = "items",
        GlobalSecondaryIndexUpdates = [new() { Delete = new() { IndexName = index } }],
    };
}
