using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>Values and keys: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html</summary>
public class ValuesSpec
{
    public static TheoryData<AttributeValue, string> Refused() => new()
    {
        { N(""), "The parameter cannot be converted to a numeric value: " },
        { N("1e2147483647"), "Number overflow. Attempting to store a number with magnitude larger than supported range" },
        { N("1e99999999999"), "Number overflow. Attempting to store a number with magnitude larger than supported range" },
        { N("1e-99999999999"), "Number underflow. Attempting to store a number with magnitude smaller than supported range" },
        { N("0e126"), "Number overflow. Attempting to store a number with magnitude larger than supported range" },
        { N("0e-131"), "Number underflow. Attempting to store a number with magnitude smaller than supported range" },
        { SS("b", "a", "b"), """One or more parameter values were invalid: Input collection ["a", "b", "b"] contains duplicates.""" },
        { BS([255], [0], [0]), """One or more parameter values were invalid: Input collection ["AA==","/w==","AA=="]of type BS contains duplicates.""" },
        { NS("1", "1.0"), "One or more parameter values were invalid: Input collection contains duplicates." },
        { NS(""), "The parameter cannot be converted to a numeric value: " },
        { new() { NULL = false }, "One or more parameter values were invalid: Null attribute value types must have the value of true" },
    };

    [DynamoTheory(Backend.Mock)]
    [MemberData(nameof(Refused))]
    public async Task A_put_tells_in_an_envelope_what_it_cannot_hold(AttributeValue value, string message, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            "1 validation error detected: " + message,
            () => client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = value }));
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("Infinity")]
    [InlineData("1_000")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("++5")]
    [InlineData("+-5")]
    [InlineData("1.2e3.4")]
    public async Task What_is_no_number_is_repeated(string text, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            "1 validation error detected: The parameter cannot be converted to a numeric value: " + text,
            () => client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = N(text) }));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_read_tells_it_bare(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            "The parameter cannot be converted to a numeric value: x", () => client.GetItemAsync("items", new() { ["pk"] = N("x") }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Numbers_of_a_set_that_a_double_cannot_tell_apart_are_distinct(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = NS("123456789012345678", "123456789012345679") });

        Assert.Equal(["123456789012345678", "123456789012345679"], (await StoredAsync(client))["v"].NS.Order());
    }

    [DynamoFact(Backend.Mock)]
    public async Task Members_of_a_set_come_in_their_order_and_may_be_empty(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new()
        {
            ["pk"] = S("a"),
            ["s"] = SS("b", "", "B"),
            ["n"] = NS("10", "9", "-1"),
            ["b"] = BS([2], [], [1, 1]),
        });

        Assert.Equal(
            """{"b":{"BS":["","AQE=","Ag=="]},"n":{"NS":["-1","9","10"]},"pk":{"S":"a"},"s":{"SS":["","B","b"]}}""", Text(await StoredAsync(client)));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Thirty_two_maps_around_a_value_are_refused(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await Answers.InvalidAsync(
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit",
            () => client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = Nested(32) }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Thirty_one_maps_around_a_value_are_taken(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = Nested(31) });

        Assert.Equal(Text(Nested(31)), Text((await StoredAsync(client))["v"]));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(2048, true)]
    [InlineData(2049, false)]
    public async Task A_partition_key_has_2048_bytes_in_reads_too(int bytes, bool isTaken, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var read = () => client.GetItemAsync("items", new() { ["pk"] = S(new string('x', bytes)) });

        if (isTaken)
            Assert.Empty((await read()).Item ?? []);
        else
            await Assert.ThrowsAsync<AmazonDynamoDBException>(read);
    }

    private static AttributeValue Nested(int maps) => maps == 0 ? S("deep") : M(("m", Nested(maps - 1)));

    private static async Task<Dictionary<string, AttributeValue>> StoredAsync(IAmazonDynamoDB client) =>
        (await client.GetItemAsync("items", new() { ["pk"] = S("a") }, consistentRead: true)).Item;
}
