using static DynamoObjects.Conformance.Capacity.ConsumedCapacityText;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Capacity;

/// <summary>The capacity that transactions consume:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-capacity-handling</summary>
public class TransactionCapacitySpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It charges several actions of the same size only once, and does not report write units.",
        ExpectedMessage = "(\"items\", 2, null, null)"
    )]
    public async Task A_write_costs_two_units(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var consumed = Assert.Single(await WriteAsync(client, Put("a", 1024), Put("b", 100)));

        Assert.Equal(
            ("items", 4.0, 4.0, null),
            (consumed.TableName, consumed.CapacityUnits, consumed.WriteCapacityUnits, consumed.ReadCapacityUnits)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_write_costs_two_units_for_each_kilobyte(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        Assert.Equal("6 = table 6", Format(Assert.Single(await WriteAsync(client, Put("a", 1025), Put("b", 100)))));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_transaction_of_one_write_costs_two_units(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        Assert.Equal(2.0, Assert.Single(await WriteAsync(client, Put("a", 100))).CapacityUnits);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It charges several actions of the same size only once.", ExpectedMessage = "Actual:   2")]
    public async Task A_true_condition_costs_nothing_more(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var put = Put("a", 100);
        put.Put.ConditionExpression = "attribute_not_exists(pk)";

        Assert.Equal(4.0, Assert.Single(await WriteAsync(client, put, Put("b", 100))).CapacityUnits);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It charges several actions of the same size only once, and does not report write units.",
        ExpectedMessage = "(2, null)"
    )]
    public async Task A_condition_check_costs_two_units_like_a_write(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var check = new TransactWriteItem
        {
            ConditionCheck = new()
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                ConditionExpression = "attribute_not_exists(pk)",
            },
        };

        var consumed = Assert.Single(await WriteAsync(client, check, Put("b", 100)));

        Assert.Equal((4.0, 4.0), (consumed.CapacityUnits, consumed.WriteCapacityUnits));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_capacity_of_each_table_is_reported_separately(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await Tables.HashAsync(client, "others");
        var other = Put("a", 100);
        other.Put.TableName = "others";

        Assert.Equal(
            ["items 4 = table 4", "others 2 = table 2"],
            (await WriteAsync(client, Put("a", 2000), other)).Select(c => $"{c.TableName} {Format(c)}").Order()
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It does not report write units.", ExpectedMessage = "(12, null, null)")]
    public async Task A_repeated_request_is_charged_for_reads(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var token = Guid.NewGuid().ToString();
        TransactWriteItemsRequest Request() =>
            new()
            {
                TransactItems = [Put("a", 5000), Put("b", 100)],
                ClientRequestToken = token,
                ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
            };

        var first = Assert.Single((await client.TransactWriteItemsAsync(Request())).ConsumedCapacity);
        var second = Assert.Single((await client.TransactWriteItemsAsync(Request())).ConsumedCapacity);

        Assert.Equal((12.0, 12.0, null), (first.CapacityUnits, first.WriteCapacityUnits, first.ReadCapacityUnits));
        Assert.Equal((6.0, null, 6.0), (second.CapacityUnits, second.WriteCapacityUnits, second.ReadCapacityUnits));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It charges for the current items: 2 units if there are none.", ExpectedMessage = "2 = table 2")]
    public async Task A_repeated_request_is_charged_for_the_items_that_it_wrote(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = new TransactWriteItemsRequest
        {
            TransactItems = [Put("a", 9 * 1024)],
            ClientRequestToken = Guid.NewGuid().ToString(),
            ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
        };
        await client.TransactWriteItemsAsync(request);
        await client.DeleteItemAsync("items", Parse("""{"pk":"a"}"""));

        Assert.Equal("6 = table 6", Format(Assert.Single((await client.TransactWriteItemsAsync(request)).ConsumedCapacity)));
        Assert.False((await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).IsItemSet);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(100, 2.0)]
    [InlineData(5000, 4.0)]
    [KnownDifference(Backend.Local, "It does not report read units.", ExpectedMessage = ", null, null)")]
    public async Task A_read_costs_two_units_for_4_kilobytes(int bytes, double units, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await WriteAsync(client, Put("a", bytes));

        var consumed = Assert.Single(await ReadAsync(client));

        Assert.Equal(
            ("items", units, units, null),
            (consumed.TableName, consumed.CapacityUnits, consumed.ReadCapacityUnits, consumed.WriteCapacityUnits)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Reading_a_missing_item_costs_two_units(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        Assert.Equal("2 = table 2", Format(Assert.Single(await ReadAsync(client))));
    }

    private static TransactWriteItem Put(string key, int bytes) =>
        new()
        {
            Put = new()
            {
                TableName = "items",
                Item = new() { ["pk"] = S(key), ["v"] = S(new string('x', bytes - 4)) },
            },
        };

    private static async Task<List<ConsumedCapacity>> WriteAsync(IAmazonDynamoDB client, params TransactWriteItem[] actions) =>
        (
            await client.TransactWriteItemsAsync(
                new TransactWriteItemsRequest { TransactItems = [.. actions], ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES }
            )
        ).ConsumedCapacity;

    private static async Task<List<ConsumedCapacity>> ReadAsync(IAmazonDynamoDB client) =>
        (
            await client.TransactGetItemsAsync(
                new TransactGetItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Get = new()
                            {
                                TableName = "items",
                                Key = Parse("""{"pk":"a"}"""),
                                ProjectionExpression = "pk",
                            },
                        },
                    ],
                    ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
                }
            )
        ).ConsumedCapacity;
}
