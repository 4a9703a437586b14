using static DynamoObjects.Conformance.Capacity.ConsumedCapacityText;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Capacity;

/// <summary>The capacity that reads consume:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html#read-operation-consumption</summary>
public class ReadCapacitySpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem", 4096, false, "0.5")]
    [InlineData("GetItem", 4096, true, "1")]
    [InlineData("GetItem", 4097, false, "1")]
    [InlineData("GetItem", 4097, true, "2")]
    [InlineData("BatchGetItem", 4096, false, "0.5")]
    [InlineData("BatchGetItem", 4097, true, "2")]
    [InlineData("Query", 4096, false, "0.5")]
    [InlineData("Query", 4097, false, "1")]
    [InlineData("Query", 4097, true, "2")]
    [InlineData("Scan", 4096, false, "0.5")]
    [InlineData("Scan", 4097, false, "1")]
    [InlineData("Scan", 4097, true, "2")]
    public async Task A_consistent_read_costs_a_unit_for_4_kilobytes_and_other_reads_half_of_it(
        string operation,
        int bytes,
        bool consistent,
        string bill,
        IAmazonDynamoDB client
    )
    {
        await SeedAsync(client, bytes);

        Assert.Equal(bill, Format(await ReadAsync(client, operation, consistent)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem")]
    [InlineData("BatchGetItem")]
    [InlineData("Query")]
    [InlineData("Scan")]
    public async Task A_read_is_charged_for_attributes_that_the_projection_removes(string operation, IAmazonDynamoDB client)
    {
        await SeedAsync(client, 5000);

        Assert.Equal("1", Format(await ReadAsync(client, operation, projection: "pk")));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("Query")]
    [InlineData("Scan")]
    public async Task A_read_is_charged_for_items_that_the_filter_removes(string operation, IAmazonDynamoDB client)
    {
        await SeedAsync(client, 5000);

        Assert.Equal("1", Format(await ReadAsync(client, operation, filter: "attribute_exists(absent)")));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(false, "0.5")]
    [InlineData(true, "1")]
    public async Task A_missing_item_costs_as_much_as_the_smallest_item(bool consistent, string bill, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        Assert.Equal(bill, Format(await ReadAsync(client, "GetItem", consistent)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("BatchGetItem", false, "0.5")]
    [InlineData("BatchGetItem", true, "1")]
    [InlineData("Query", false, "0.5")]
    [InlineData("Query", true, "1")]
    [KnownDifference(Backend.Local, "It charges 0 units.", ExpectedMessage = "Actual:   \"0\"")]
    public async Task A_read_that_finds_nothing_costs_as_much_as_the_smallest_item(
        string operation,
        bool consistent,
        string bill,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);

        Assert.Equal(bill, Format(await ReadAsync(client, operation, consistent)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem")]
    [InlineData("BatchGetItem")]
    [InlineData("Query")]
    [InlineData("Scan")]
    public async Task Only_transactions_report_read_units_separately(string operation, IAmazonDynamoDB client)
    {
        await SeedAsync(client, 100);

        var consumed = await ReadAsync(client, operation);

        Assert.Equal(("items", null, null), (consumed.TableName, consumed.ReadCapacityUnits, consumed.WriteCapacityUnits));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem")]
    [InlineData("BatchGetItem")]
    [InlineData("Query")]
    [InlineData("Scan")]
    public async Task The_tables_part_is_reported_on_request(string operation, IAmazonDynamoDB client)
    {
        await SeedAsync(client, 100);

        Assert.Equal("0.5 = table 0.5", Format(await ReadAsync(client, operation, wanted: ReturnConsumedCapacity.INDEXES)));
        Assert.Equal("0.5", Format(await ReadAsync(client, operation, wanted: ReturnConsumedCapacity.TOTAL)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem")]
    [InlineData("Query")]
    [InlineData("Scan")]
    public async Task Capacity_is_not_reported_unless_requested(string operation, IAmazonDynamoDB client)
    {
        await SeedAsync(client, 100);

        Assert.Null(await ReadAsync(client, operation, wanted: ReturnConsumedCapacity.NONE));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_page_is_charged_as_a_whole_and_a_batch_by_the_item(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);
        foreach (var sk in new[] { "1", "2", "3" })
            await client.PutItemAsync(
                "items",
                new()
                {
                    ["pk"] = S("a"),
                    ["sk"] = N(sk),
                    ["v"] = S(new string('x', 1500)),
                }
            );

        var query = await client.QueryAsync(
            new QueryRequest
            {
                TableName = "items",
                KeyConditionExpression = "pk = :k",
                ExpressionAttributeValues = new() { [":k"] = S("a") },
                ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
            }
        );
        var batch = await client.BatchGetItemAsync(
            new BatchGetItemRequest
            {
                RequestItems = new()
                {
                    ["items"] = new()
                    {
                        Keys = [Parse("""{"pk":"a","sk":1}"""), Parse("""{"pk":"a","sk":2}"""), Parse("""{"pk":"a","sk":3}""")],
                    },
                },
                ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
            }
        );

        Assert.Equal(("1", "1.5"), (Format(query.ConsumedCapacity), Format(batch.ConsumedCapacity.Single())));
    }

    private static async Task SeedAsync(IAmazonDynamoDB client, int bytes)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = S(new string('x', bytes - 4)) });
    }

    private static async Task<ConsumedCapacity> ReadAsync(
        IAmazonDynamoDB client,
        string operation,
        bool consistent = false,
        string? projection = null,
        string? filter = null,
        string wanted = "TOTAL"
    )
    {
        var key = Parse("""{"pk":"a"}""");
        return operation switch
        {
            "GetItem" => (
                await client.GetItemAsync(
                    new GetItemRequest
                    {
                        TableName = "items",
                        Key = key,
                        ConsistentRead = consistent,
                        ProjectionExpression = projection,
                        ReturnConsumedCapacity = wanted,
                    }
                )
            ).ConsumedCapacity,
            "BatchGetItem" => Assert.Single(
                (
                    await client.BatchGetItemAsync(
                        new BatchGetItemRequest
                        {
                            RequestItems = new()
                            {
                                ["items"] = new()
                                {
                                    Keys = [key],
                                    ConsistentRead = consistent,
                                    ProjectionExpression = projection,
                                },
                            },
                            ReturnConsumedCapacity = wanted,
                        }
                    )
                ).ConsumedCapacity
            ),
            "Query" => (
                await client.QueryAsync(
                    new QueryRequest
                    {
                        TableName = "items",
                        KeyConditionExpression = "pk = :k",
                        FilterExpression = filter,
                        ProjectionExpression = projection,
                        ExpressionAttributeValues = new() { [":k"] = S("a") },
                        ConsistentRead = consistent,
                        ReturnConsumedCapacity = wanted,
                    }
                )
            ).ConsumedCapacity,
            _ => (
                await client.ScanAsync(
                    new ScanRequest("items")
                    {
                        FilterExpression = filter,
                        ProjectionExpression = projection,
                        ConsistentRead = consistent,
                        ReturnConsumedCapacity = wanted,
                    }
                )
            ).ConsumedCapacity,
        };
    }
}
