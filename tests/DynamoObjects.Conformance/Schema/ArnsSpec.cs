using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Schema;

/// <summary>
/// Table ARNs, which every operation accepts in place of the name:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-cross-account-access.html
/// </summary>
public class ArnsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "Its region is ddblocal.", ExpectedMessage = "arn:aws:dynamodb:ddblocal:")]
    public async Task An_ARN_names_the_region_the_account_and_the_table(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.AttributeDefinitions.Add(new("day", ScalarAttributeType.S));
        request.GlobalSecondaryIndexes = [Tables.Global("ByDay", "day")];
        request.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY };

        var table = (await client.CreateTableAsync(request)).TableDescription;

        Assert.Matches("^arn:aws:dynamodb:us-east-1:[0-9]{12}:table/items$", table.TableArn);
        Assert.Equal($"{table.TableArn}/index/ByDay", Assert.Single(table.GlobalSecondaryIndexes).IndexArn);
        Assert.Equal($"{table.TableArn}/stream/{table.LatestStreamLabel}", table.LatestStreamArn);
    }

    /// <summary>The operations of single items and of batches.</summary>
    public static TheoryData<string> Single() => [.. Operations(transactions: false)];

    /// <summary>The operations of transactions.</summary>
    public static TheoryData<string> Transactions() => [.. Operations(transactions: true)];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Single))]
    public Task An_operation_on_items_accepts_an_ARN(string operation, IAmazonDynamoDB client) => SendAsync(operation, client);

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Transactions))]
    [KnownDifference(
        Backend.Local,
        "It does not accept an ARN as a table name in transactions.",
        ExpectedMessage = "Cannot do operations on a non-existent table"
    )]
    public Task A_transaction_accepts_an_ARN(string operation, IAmazonDynamoDB client) => SendAsync(operation, client);

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Query_and_Scan_accept_an_ARN(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;
        await client.PutItemAsync("items", Parse("""{"pk":"a"}"""));

        Assert.Equal(1, (await client.ScanAsync(new ScanRequest(arn))).Count);
        Assert.Equal(
            1,
            (
                await client.QueryAsync(
                    new QueryRequest
                    {
                        TableName = arn,
                        KeyConditionExpression = "pk = :k",
                        ExpressionAttributeValues = new() { [":k"] = S("a") },
                    }
                )
            ).Count
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It responds with the name of the table.", ExpectedMessage = "Actual:   \"items\"")]
    public async Task Batches_respond_with_the_ARN(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;
        await client.PutItemAsync("items", Parse("""{"pk":"a"}"""));

        var response = await client.BatchGetItemAsync(
            new Dictionary<string, KeysAndAttributes> { [arn] = new() { Keys = [Parse("""{"pk":"a"}""")] } }
        );

        Assert.Equal(arn, Assert.Single(response.Responses).Key);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Operations_on_tables_accept_an_ARN(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        Assert.Equal("items", (await client.DescribeTableAsync(arn)).Table.TableName);
        await client.UpdateTableAsync(new UpdateTableRequest { TableName = arn, DeletionProtectionEnabled = false });
        await client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = arn,
                TimeToLiveSpecification = new() { AttributeName = "ttl", Enabled = true },
            }
        );
        Assert.Equal("ttl", (await client.DescribeTimeToLiveAsync(arn)).TimeToLiveDescription.AttributeName);
        await client.DeleteTableAsync(arn);

        Assert.Empty((await client.ListTablesAsync()).TableNames ?? []);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_is_not_created_by_its_ARN(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.CreateTableAsync(Tables.Hash(arn + "2")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_ARN_of_a_missing_table_finds_nothing(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetItemAsync(arn + "-nowhere", Parse("""{"pk":"a"}""")));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync(arn + "-nowhere"));
    }

    private static IEnumerable<string> Operations(bool transactions) =>
        ItemOperations
            .All()
            .Select((object[] row) => (string)row[0])
            .Where(name => name.StartsWith("Transact", StringComparison.Ordinal) == transactions);

    private static async Task SendAsync(string operation, IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await ItemOperations.SendAsync(client, operation, Parse("""{"pk":"a"}"""), arn);

        Assert.Equal(
            operation is "PutItem" or "UpdateItem" or "BatchWriteItem put" or "TransactWriteItems put" or "TransactWriteItems update"
                ? 1
                : 0,
            (await client.ScanAsync(new ScanRequest("items"))).Count
        );
    }
}
