using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Values;

/// <summary>Sets:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.SetTypes</summary>
public class SetsSpec
{
    /// <summary>Sets with a duplicate member, and the current layer's messages: the members before the duplicate are
    /// sorted.</summary>
    private static readonly (AttributeValue Set, string Message)[] Current =
    [
        (SS("b", "a", "b"), Invalid + """Input collection ["a", "b", "b"] contains duplicates."""),
        (SS("c", "b", "B", "b", "z", "a"), Invalid + """Input collection ["B", "b", "c", "b", "z", "a"] contains duplicates."""),
        (SS("", "a", ""), Invalid + """Input collection ["", "a", ""] contains duplicates."""),
        (NS("1", "2", "1.0"), Invalid + "Input collection contains duplicates."),
        (BS([255], [0], [0]), Invalid + """Input collection ["AA==","/w==","AA=="]of type BS contains duplicates."""),
    ];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem Item")]
    [InlineData("PutItem list")]
    [InlineData("PutItem map")]
    [InlineData("PutItem value")]
    [InlineData("PutItem Expected")]
    [InlineData("UpdateItem value")]
    [InlineData("UpdateItem AttributeUpdates")]
    [InlineData("UpdateItem Expected")]
    [InlineData("DeleteItem value")]
    [InlineData("DeleteItem Expected")]
    [KnownDifference(
        Backend.Local,
        "It has the message of the older layer, without the prefix.",
        ExpectedMessage = "Input collection [b, a, b] contains duplicates"
    )]
    public async Task A_single_write_reports_a_duplicate_member_with_the_prefix(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (set, message) in Current)
            await ErrorAssert.ThrowsValidationAsync(OneValidationError + message, () => ValuePositions.SendAsync(client, place, set));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem Key")]
    [InlineData("BatchGetItem Key")]
    [InlineData("Query value")]
    [InlineData("Query FilterExpression")]
    [InlineData("Query QueryFilter")]
    [KnownDifference(
        Backend.Local,
        "It has the message of the older layer for all operations.",
        ExpectedMessage = "Input collection [b, a, b] contains duplicates"
    )]
    public async Task A_read_of_the_current_layer_reports_an_invalid_value_without_the_prefix(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (set, message) in Current)
            await ErrorAssert.ThrowsValidationAsync(message, () => ValuePositions.SendAsync(client, place, set));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("BatchWriteItem Item")]
    [InlineData("BatchWriteItem delete Key")]
    [InlineData("TransactWriteItems Item")]
    [InlineData("TransactWriteItems update Key")]
    [InlineData("TransactGetItems Key")]
    [InlineData("Scan ScanFilter")]
    [KnownDifference(
        Backend.Local,
        "Its message does not end with a period.",
        ExpectedMessage = "Answered: One or more parameter values were invalid: Input collection [c, b, B, b, a] contains duplicates"
    )]
    public async Task The_older_layer_reports_strings_as_they_were_sent(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Invalid + "Input collection [c, b, B, b, a] contains duplicates.", () =>
            ValuePositions.SendAsync(client, place, SS("c", "b", "B", "b", "a"))
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("BatchWriteItem Item")]
    [InlineData("BatchWriteItem delete Key")]
    [InlineData("TransactWriteItems Item")]
    [InlineData("TransactWriteItems update Key")]
    [InlineData("TransactGetItems Key")]
    [InlineData("Scan ScanFilter")]
    public async Task The_older_layer_reports_numbers_without_prefix_and_full_stop(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Input collection contains duplicates", () =>
            ValuePositions.SendAsync(client, place, NS("1", "2", "1.0"))
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("BatchWriteItem Item")]
    [InlineData("TransactWriteItems Item")]
    [InlineData("Scan ScanFilter")]
    [KnownDifference(
        Backend.Local,
        "Its message does not list the members.",
        ExpectedMessage = "Input collection of type BS contains duplicates"
    )]
    public async Task The_older_layer_reports_binaries(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Invalid + """Input collection [/w==, AA==, AA==]of type BS contains duplicates.""", () =>
            ValuePositions.SendAsync(client, place, BS([255], [0], [0]))
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("TransactWriteItems value")]
    [InlineData("TransactWriteItems check value")]
    [InlineData("Scan value")]
    [KnownDifference(
        Backend.Local,
        "Its message does not end with a period.",
        ExpectedMessage = "Input collection [b, a, b] contains duplicates for key :v"
    )]
    public async Task The_older_layer_names_the_value_of_an_expression(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            $"ExpressionAttributeValues contains invalid value: {Invalid}Input collection [b, a, b] contains duplicates. for key :v",
            () => ValuePositions.SendAsync(client, place, SS("b", "a", "b"))
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("TransactWriteItems value")]
    [InlineData("TransactWriteItems check value")]
    [InlineData("Scan value")]
    public async Task The_older_layer_names_the_value_of_an_expression_that_has_a_number_twice(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            "ExpressionAttributeValues contains invalid value: Input collection contains duplicates for key :v",
            () => ValuePositions.SendAsync(client, place, NS("1", "1.0"))
        );
    }

    public static TheoryData<AttributeValue, string> Empty() =>
        new()
        {
            { SS(), Invalid + "An string set  may not be empty" },
            { NS(), Invalid + "An number set  may not be empty" },
            { BS(), Invalid + "Binary sets should not be empty" },
        };

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Empty))]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: One or more parameter values were invalid: "
    )]
    public async Task An_empty_set_is_rejected_by_a_single_write(AttributeValue set, string message, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(OneValidationError + message, () => ValuePositions.SendAsync(client, "PutItem Item", set));
        await ErrorAssert.ThrowsValidationAsync(OneValidationError + message, () =>
            ValuePositions.SendAsync(client, "UpdateItem value", set)
        );
        await ErrorAssert.ThrowsValidationAsync(OneValidationError + message, () =>
            ValuePositions.SendAsync(client, "DeleteItem value", set)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Empty))]
    public async Task An_empty_set_is_rejected_without_the_prefix_by_other_requests(
        AttributeValue set,
        string message,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => ValuePositions.SendAsync(client, "Query QueryFilter", set));
        await ErrorAssert.ThrowsValidationAsync(message, () => ValuePositions.SendAsync(client, "BatchWriteItem Item", set));
        await ErrorAssert.ThrowsValidationAsync(message, () => ValuePositions.SendAsync(client, "TransactWriteItems Item", set));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Members_may_be_empty(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync(
            "items",
            new()
            {
                ["pk"] = S("a"),
                ["s"] = SS("", "b"),
                ["b"] = BS([], [1]),
            }
        );

        Assert.Equal("""{"b":{"BS":["","AQ=="]},"pk":{"S":"a"},"s":{"SS":["","b"]}}""", Text(await StoredAsync(client)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Strings_are_ordered_by_their_bytes(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = SS("b", "é", "", "B", "ab") });

        Assert.Equal(["", "B", "ab", "b", "é"], (await StoredAsync(client))["v"].SS);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It sorts strings by UTF-16 code units.", ExpectedMessage = "\"\uFF5E\"]")]
    public async Task Strings_beyond_the_basic_multilingual_plane_are_last(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = SS("\U0001F600", "\uFF5E") });

        Assert.Equal(["\uFF5E", "\U0001F600"], (await StoredAsync(client))["v"].SS);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Numbers_are_ordered_by_their_value(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = NS("10", "9", "-1", "0.5", "1e20", "-1.5") });

        Assert.Equal(["-1.5", "-1", "0.5", "9", "10", "100000000000000000000"], (await StoredAsync(client))["v"].NS);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It sorts by signed bytes.", ExpectedMessage = "[\"\", \"/w==\"")]
    public async Task Binaries_are_ordered_by_their_unsigned_bytes(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = BS([255], [2], [], [1, 1], [1]) });

        Assert.Equal(
            ["", "AQ==", "AQE=", "Ag==", "/w=="],
            (await StoredAsync(client))["v"].BS.Select(b => Convert.ToBase64String(b.ToArray()))
        );
    }

    private static async Task<Dictionary<string, AttributeValue>> StoredAsync(IAmazonDynamoDB client) =>
        (await client.GetItemAsync("items", new() { ["pk"] = S("a") }, consistentRead: true)).Item;
}
