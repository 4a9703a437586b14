using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Values;

/// <summary>
/// Numbers:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number.
/// AWS reads requests with one of two layers, which have different messages for errors in a number.
/// </summary>
public class NumbersSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("00042", "42")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1.e5", "100000")]
    [InlineData("-0", "0")]
    [InlineData("0e125", "0")]
    [InlineData("1e-3", "0.001")]
    [InlineData("1.50E+1", "15")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("12345678901234567890123456789012345678", "12345678901234567890123456789012345678")]
    [InlineData(
        "0.00000000000000000000000000000000000012345678901234567890123456789012345678",
        "0.00000000000000000000000000000000000012345678901234567890123456789012345678"
    )]
    public async Task Numbers_are_stored_normalized(string sent, string stored, IAmazonDynamoDB client) =>
        Assert.Equal(stored, await StoredAsync(client, sent));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("")]
    [InlineData("-")]
    public async Task The_largest_number_has_126_digits_before_the_point(string sign, IAmazonDynamoDB client) =>
        Assert.Equal(
            sign + new string('9', 38) + new string('0', 88),
            await StoredAsync(client, $"{sign}9.9999999999999999999999999999999999999e125")
        );

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("")]
    [InlineData("-")]
    public async Task The_smallest_number_has_130_digits_after_the_point(string sign, IAmazonDynamoDB client) =>
        Assert.Equal($"{sign}0.{new string('0', 129)}1", await StoredAsync(client, $"{sign}1e-130"));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("1e126", Overflow)]
    [InlineData("-1e126", Overflow)]
    [InlineData("10e125", Overflow)]
    [InlineData("1e2147483647", Overflow)]
    [InlineData("1e2147483648", Overflow)]
    [InlineData("1e99999999999", Overflow)]
    [InlineData("0e126", Overflow)]
    [InlineData("1e-131", Underflow)]
    [InlineData("-1e-131", Underflow)]
    [InlineData("0.1e-130", Underflow)]
    [InlineData("1e-99999999999", Underflow)]
    [InlineData("0e-131", Underflow)]
    [InlineData("123456789012345678901234567890123456789", TooManyDigits)]
    [InlineData("1.23456789012345678901234567890123456789", TooManyDigits)]
    [InlineData("1e9223372036854775808", $"{NoNumber}: 1e9223372036854775808")]
    [InlineData("1e-9223372036854775809", $"{NoNumber}: 1e-9223372036854775809")]
    [InlineData("1e99999999999999999999999", $"{NoNumber}: 1e99999999999999999999999")]
    [KnownDifference(
        Backend.Local,
        "It reads 32-bit exponents.",
        ExpectedMessage = "Answered: A value provided cannot be converted into a number"
    )]
    [KnownDifference(Backend.Local, "Its message has no prefix.", ExpectedMessage = "Answered: Number ")]
    [KnownDifference(
        Backend.Local,
        "It has a different message for too many digits.",
        ExpectedMessage = "DynamoDB only supports precision up to 38 digits"
    )]
    [KnownDifference(Backend.Local, "It accepts zero with any exponent.", ExpectedMessage = "No exception was thrown")]
    public async Task A_number_that_DynamoDB_cannot_store_is_rejected(string number, string message, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(OneValidationError + message, () =>
            ValuePositions.SendAsync(client, "PutItem Item", N(number))
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("0x10")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1_000")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("++5")]
    [InlineData("+-5")]
    [InlineData("1.2e3.4")]
    [KnownDifference(
        Backend.Local,
        "It says that a value provided cannot be converted into a number, and does not repeat the value.",
        ExpectedMessage = "A value provided cannot be converted into a number"
    )]
    public async Task A_text_that_is_not_a_number_is_repeated_in_the_message(string text, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"{OneValidationError}{NoNumber}: {text}", () =>
            ValuePositions.SendAsync(client, "PutItem Item", N(text))
        );
    }

    /// <summary>The current layer's messages about numbers.</summary>
    private static readonly (string Number, string Message)[] CurrentLayer =
    [
        ("", $"{NoNumber}: "),
        ("x", $"{NoNumber}: x"),
        ("1e126", Overflow),
        ("1e2147483647", Overflow),
        ("1e2147483648", Overflow),
        ("0e126", Overflow),
        ("1e-131", Underflow),
        ("0e-131", Underflow),
        ("123456789012345678901234567890123456789", TooManyDigits),
    ];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem Key")]
    [InlineData("PutItem Item")]
    [InlineData("PutItem list")]
    [InlineData("PutItem map")]
    [InlineData("PutItem value")]
    [InlineData("PutItem Expected")]
    [InlineData("UpdateItem Key")]
    [InlineData("UpdateItem value")]
    [InlineData("UpdateItem AttributeUpdates")]
    [InlineData("UpdateItem Expected")]
    [InlineData("DeleteItem Key")]
    [InlineData("DeleteItem value")]
    [InlineData("DeleteItem Expected")]
    [KnownDifference(
        Backend.Local,
        "It has a different message without the prefix for a text that is not a number.",
        ExpectedMessage = "A value provided cannot be converted into a number"
    )]
    public async Task A_single_write_reports_an_invalid_number_with_the_prefix(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (number, message) in CurrentLayer)
            await ErrorAssert.ThrowsValidationAsync(OneValidationError + message, () => ValuePositions.SendAsync(client, place, N(number)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("PutItem Item")]
    [InlineData("UpdateItem value")]
    [InlineData("DeleteItem value")]
    [KnownDifference(
        Backend.Local,
        "It has a different message without the prefix for a text that is not a number.",
        ExpectedMessage = "A value provided cannot be converted into a number"
    )]
    public async Task A_member_of_a_set_is_reported_like_a_number(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (number, message) in CurrentLayer)
            await ErrorAssert.ThrowsValidationAsync(OneValidationError + message, () =>
                ValuePositions.SendAsync(client, place, NS("1", number))
            );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("GetItem Key")]
    [InlineData("BatchGetItem Key")]
    [InlineData("Query value")]
    [InlineData("Query FilterExpression")]
    [InlineData("Query KeyConditions")]
    [InlineData("Query QueryFilter")]
    [KnownDifference(
        Backend.Local,
        "It has the same message for all operations, and a different one for a text that is not a number.",
        ExpectedMessage = "A value provided cannot be converted into a number"
    )]
    public async Task A_read_of_the_current_layer_reports_an_invalid_value_without_the_prefix(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (number, message) in CurrentLayer)
            await ErrorAssert.ThrowsValidationAsync(message, () => ValuePositions.SendAsync(client, place, N(number)));
    }

    /// <summary>The older layer's messages about numbers.</summary>
    private static readonly (string Number, string Message)[] OlderLayer =
    [
        ("", NoNumber),
        ("x", $"{NoNumber}: x"),
        ("1e126", Overflow),
        ("1e2147483647", Underflow),
        ("0e126", Overflow),
        ("1e-131", Underflow),
        ("0e-131", Underflow),
        ("123456789012345678901234567890123456789", TooManyDigits),
    ];

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("BatchWriteItem Item")]
    [InlineData("BatchWriteItem delete Key")]
    [InlineData("TransactWriteItems Item")]
    [InlineData("TransactWriteItems update Key")]
    [InlineData("TransactWriteItems delete Key")]
    [InlineData("TransactWriteItems check Key")]
    [InlineData("TransactGetItems Key")]
    [InlineData("Scan ScanFilter")]
    [KnownDifference(
        Backend.Local,
        "It says that a value provided cannot be converted into a number.",
        ExpectedMessage = "A value provided cannot be converted into a number"
    )]
    public async Task A_request_of_the_older_layer_reports_an_invalid_number_without_the_prefix(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (number, message) in OlderLayer)
            await ErrorAssert.ThrowsValidationAsync(message, () => ValuePositions.SendAsync(client, place, N(number)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("TransactWriteItems value")]
    [InlineData("TransactWriteItems check value")]
    [InlineData("Scan value")]
    [KnownDifference(
        Backend.Local,
        "It says that a value provided cannot be converted into a number.",
        ExpectedMessage = "A value provided cannot be converted into a number"
    )]
    public async Task The_older_layer_names_the_value_of_an_expression(string place, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        foreach (var (number, message) in OlderLayer)
        {
            await ErrorAssert.ThrowsValidationAsync($"ExpressionAttributeValues contains invalid value: {message} for key :v", () =>
                ValuePositions.SendAsync(client, place, N(number))
            );
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Numbers_of_a_set_that_are_equal_as_doubles_are_distinct(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["v"] = NS("123456789012345678", "123456789012345679") });

        Assert.Equal(1, await CountAsync(client, NS("123456789012345679", "123456789012345678")));
        Assert.Equal(0, await CountAsync(client, NS("123456789012345677", "123456789012345678")));
    }

    private static async Task<string> StoredAsync(IAmazonDynamoDB client, string number)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", new() { ["pk"] = S("a"), ["n"] = N(number) });
        return (await client.GetItemAsync("items", new() { ["pk"] = S("a") }, consistentRead: true)).Item["n"].N;
    }

    private static async Task<int?> CountAsync(IAmazonDynamoDB client, AttributeValue value) =>
        (
            await client.ScanAsync(
                new ScanRequest("items")
                {
                    FilterExpression = "v = :v",
                    ExpressionAttributeValues = new() { [":v"] = value },
                }
            )
        ).Count;
}
