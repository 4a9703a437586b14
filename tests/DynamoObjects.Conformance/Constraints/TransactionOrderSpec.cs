using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>
/// TransactWriteItems checks the actions one at a time, in the order of the request, before it looks up tables and before it
/// checks for duplicate items.
/// </summary>
public class TransactionOrderSpec
{
    /// <summary>Errors in an action that do not depend on the table, with their messages.</summary>
    public static TheoryData<string, string> Faults() =>
        new()
        {
            { "syntax", "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"=\"" },
            { "empty", "Invalid ConditionExpression: The expression can not be empty;" },
            { "unused", "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}" },
            {
                "undefined",
                "Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :v"
            },
            { "deep", TooDeep },
            { "large", "Item size has exceeded the maximum allowed size" },
            { "nameless", "Empty attribute name" },
        };

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_reported_before_a_table_is_looked_up(string fault, string message, IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(message, () => WriteAsync(client, CreateInvalidAction(fault, "nowhere")));

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_reported_before_a_duplicate_item_and_nothing_is_written(
        string fault,
        string message,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () =>
            WriteAsync(client, Put("b"), CreateInvalidAction(fault), CreateInvalidAction(fault))
        );

        Assert.Equal(0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_first_invalid_action_is_reported(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var faults = Faults().Select(row => (Fault: (string)row[0], Message: (string)row[1])).ToList();

        foreach (var ((first, message), (second, _)) in faults.Zip(faults.Skip(1).Append(faults[0])))
            await ErrorAssert.ThrowsValidationAsync(message, () =>
                WriteAsync(client, CreateInvalidAction(first), CreateInvalidAction(second))
            );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the first error in the order of the request.",
        ExpectedMessage = "Answered: Nesting Levels have exceeded supported limits"
    )]
    public async Task An_empty_name_is_reported_before_a_value_that_is_nested_too_deep(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Empty attribute name", () =>
            WriteAsync(client, Put("a", ("", S("x")), ("v", Nested(32))))
        );
        await ErrorAssert.ThrowsValidationAsync("Empty attribute name", () =>
            WriteAsync(client, Put("a", ("v", Nested(32)), ("", S("x"))))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the first error in the order of the request.",
        ExpectedMessage = "Answered: Empty attribute name"
    )]
    public async Task An_empty_name_in_a_map_is_reported_after_a_value_that_is_nested_too_deep(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var map = M(("", S("x")));

        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => WriteAsync(client, Put("a", ("m", map), ("v", Nested(32)))));
        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => WriteAsync(client, Put("a", ("v", Nested(32)), ("m", map))));
        await ErrorAssert.ThrowsValidationAsync("Empty attribute name", () => WriteAsync(client, Put("a", ("m", map))));
    }

    private static TransactWriteItem CreateInvalidAction(string fault, string table = "items")
    {
        var item = Put(
            "a",
            fault switch
            {
                "deep" => [("v", Nested(32))],
                "large" => [("v", S(new string('x', 409_597)))],
                "nameless" => [("", S("x"))],
                _ => [],
            }
        );
        item.Put.TableName = table;
        item.Put.ConditionExpression = fault switch
        {
            "syntax" => "pk =",
            "empty" => "",
            "unused" => "attribute_exists(pk)",
            "undefined" => "pk = :v",
            _ => null,
        };
        if (fault == "unused")
            item.Put.ExpressionAttributeValues = new() { [":v"] = S("x") };
        return item;
    }

    private static TransactWriteItem Put(string key, params (string Name, AttributeValue Value)[] attributes)
    {
        var item = attributes.ToDictionary(a => a.Name, a => a.Value);
        item["pk"] = S(key);
        return new()
        {
            Put = new() { TableName = "items", Item = item },
        };
    }

    private static Task<TransactWriteItemsResponse> WriteAsync(IAmazonDynamoDB client, params TransactWriteItem[] actions) =>
        client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [.. actions] });
}
