using DynamoObjects.Conformance.Values;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Sizes;

/// <summary>The size of items, and its limit:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html</summary>
public class ItemSizesSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem Item")]
    [InlineData("BatchWriteItem Item")]
    [InlineData("TransactWriteItems Item")]
    public async Task A_put_has_at_most_409600_bytes(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ValuePositions.SendAsync(client, place, FillTo(409_600));
        await ErrorAssert.ThrowsValidationAsync("Item size has exceeded the maximum allowed size", () =>
            ValuePositions.SendAsync(client, place, FillTo(409_601))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_updated_item_has_at_most_409600_bytes(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["kept"] = S(new string('x', 200_000)) });

        // The other attributes have 200,004 bytes, and the key 3.
        await ValuePositions.SendAsync(client, "UpdateItem value", S(new string('x', 209_592)));
        await ErrorAssert.ThrowsValidationAsync("Item size to update has exceeded the maximum allowed size", () =>
            ValuePositions.SendAsync(client, "UpdateItem value", S(new string('x', 209_593)))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_updated_item_of_a_transaction_has_at_most_409600_bytes(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ValuePositions.SendAsync(client, "TransactWriteItems value", FillTo(409_600));
        var exception = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            ValuePositions.SendAsync(client, "TransactWriteItems value", FillTo(409_601))
        );

        Assert.Equal(
            "ValidationError Item size to update has exceeded the maximum allowed size",
            $"{exception.CancellationReasons[0].Code} {exception.CancellationReasons[0].Message}"
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_name_can_have_50_000_bytes(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = S("a"), [new string('n', 50_000)] = S("x") });
    }

    // On the mock only: DynamoDB Local 3.3.1 returns status 500 for longer names, and the SDK retries for two minutes.
    [DynamoFact(Backend.Mock)]
    public async Task A_name_has_less_than_64_kilobytes(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = S("a"), [new string('n', 65_535)] = S("x") });
        await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            client.PutItemAsync("items", new() { ["pk"] = S("a"), [new string('n', 65_536)] = S("x") })
        );
    }

    // The text fills the item to 1 KB; one byte more costs 2 units.
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("3.14159", 5)]
    [InlineData("123456", 4)]
    [InlineData("1e125", 2)]
    [InlineData("-42", 3)]
    [InlineData("100.5", 4)]
    [InlineData("0.15", 2)]
    [InlineData("0", 1)]
    [InlineData("-0", 1)]
    [InlineData("12345678901234567890123456789012345678", 20)]
    public async Task A_number_has_its_size(string number, int bytes, IAmazonDynamoDB client) =>
        await AssertSizeAsync(client, N(number), bytes);

    public static TheoryData<AttributeValue, int> Values() =>
        new()
        {
            { S(""), 0 },
            { S("é\U0001F600"), 6 },
            { B(1, 2, 3), 3 },
            {
                new() { BOOL = true },
                1
            },
            {
                new() { NULL = true },
                1
            },
            { SS("a", "bc"), 3 },
            { BS([1], [2, 3]), 3 },
            { NS("1", "-42"), 5 },
            { L(), 3 },
            { L(S("a"), S("bc")), 8 },
            { M(), 3 },
            { M(("k", S("a")), ("long", S("bc"))), 13 },
            { L(M(("k", S("a")))), 10 },
        };

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Values))]
    public async Task A_value_has_its_size(AttributeValue value, int bytes, IAmazonDynamoDB client) =>
        await AssertSizeAsync(client, value, bytes);

    /// <summary>Asserts the size of a value, by the length at which the item costs a second unit.</summary>
    private static async Task AssertSizeAsync(IAmazonDynamoDB client, AttributeValue value, int bytes)
    {
        await Tables.HashAsync(client);
        async Task<double?> PutAsync(int length)
        {
            await client.DeleteItemAsync("items", Parse("""{"pk":"a"}"""));
            return (
                await client.PutItemAsync(
                    new PutItemRequest
                    {
                        TableName = "items",
                        Item = new()
                        {
                            ["pk"] = S("a"),
                            ["v"] = S(new string('x', length)),
                            ["n"] = value,
                        },
                        ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
                    }
                )
            ).ConsumedCapacity.CapacityUnits;
        }

        // pk (2) + a (1) + v (1) + n (1).
        Assert.Equal((1.0, 2.0), (await PutAsync(1024 - 5 - bytes), await PutAsync(1024 - 4 - bytes)));
    }

    /// <summary>Creates the value of the attribute <c>v</c> that gives an item with a one-byte key <c>pk</c> a size.</summary>
    private static AttributeValue FillTo(int bytes) => S(new string('x', bytes - 4));
}
