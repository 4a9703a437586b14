using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Legacy;

/// <summary>Errors in the legacy parameters:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Condition.html</summary>
public class LegacyFaultsSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("EQ", 0)]
    [InlineData("EQ", 2)]
    [InlineData("NE", 2)]
    [InlineData("LT", 2)]
    [InlineData("CONTAINS", 0)]
    [InlineData("BEGINS_WITH", 2)]
    [InlineData("BETWEEN", 1)]
    [InlineData("BETWEEN", 3)]
    [InlineData("IN", 0)]
    [InlineData("NULL", 1)]
    [InlineData("NOT_NULL", 1)]
    public async Task A_comparison_has_the_right_number_of_values(string comparison, int values, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"{Invalid}Invalid number of argument(s) for the {comparison} ComparisonOperator", () =>
            FilterAsync(client, comparison, [.. Enumerable.Range(0, values).Select(i => N($"{i}"))])
        );
    }

    public static TheoryData<string, AttributeValue, string> Types() =>
        new()
        {
            {
                "LT",
                new() { BOOL = true },
                "BOOL"
            },
            { "GE", SS("a"), "SS" },
            { "BEGINS_WITH", N("1"), "N" },
            { "CONTAINS", SS("a"), "SS" },
            { "IN", L(S("a")), "L" },
        };

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Types))]
    public async Task A_comparison_has_values_of_the_right_type(
        string comparison,
        AttributeValue value,
        string type,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            $"{Invalid}ComparisonOperator {comparison} is not valid for {type} AttributeValue type",
            () => FilterAsync(client, comparison, value)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Bounds_are_of_one_type_and_in_order(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Invalid + "AttributeValues inside AttributeValueList must be of same type", () =>
            FilterAsync(client, "BETWEEN", N("1"), S("a"))
        );
        await ErrorAssert.ThrowsValidationAsync(
            "The BETWEEN condition was provided a range where the lower bound is greater than the upper bound",
            () => FilterAsync(client, "BETWEEN", N("2"), N("1"))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_conditional_operator_joins_two_conditions(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("ConditionalOperator cannot be used without Filter or Expected", () =>
            client.ScanAsync(new ScanRequest("items") { ConditionalOperator = ConditionalOperator.AND })
        );
        await ErrorAssert.ThrowsValidationAsync(
            "ConditionalOperator can only be used when Filter or Expected has two or more elements",
            () =>
                client.ScanAsync(
                    new ScanRequest("items")
                    {
                        ConditionalOperator = ConditionalOperator.AND,
                        ScanFilter = new() { ["v"] = new() { ComparisonOperator = "NULL" } },
                    }
                )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Cannot have two attributes with the same name.",
        ExpectedMessage = "Cannot have two attributes with the same name"
    )]
    public async Task An_attribute_is_requested_only_once(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Invalid + "Duplicate value in attribute name: v", () => client.GetItemAsync(
                new GetItemRequest
                {
                    TableName = "items",
                    Key = Parse("""{"pk":"a"}"""),
                    AttributesToGet = ["v", "w", "v"],
                }
            ));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("IN")]
    [InlineData("CONTAINS")]
    [InlineData("NOT_CONTAINS")]
    public async Task A_key_condition_uses_an_operator_that_keys_support(string comparison, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Attempted conditional constraint is not an indexable operation", () => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditions = new()
                    {
                        ["pk"] = new() { ComparisonOperator = "EQ", AttributeValueList = [S("a")] },
                        ["sk"] = new() { ComparisonOperator = comparison, AttributeValueList = [N("1")] },
                    },
                }
            ));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_attribute_has_a_name(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        const string Nameless = "Empty attribute name";
        var isNull = new Condition { ComparisonOperator = "NULL" };
        var isKey = new Condition { ComparisonOperator = "EQ", AttributeValueList = [S("a")] };

        await ErrorAssert.ThrowsValidationAsync(Nameless, () =>
            client.ScanAsync(new ScanRequest("items") { ScanFilter = new() { [""] = isNull } })
        );
        await ErrorAssert.ThrowsValidationAsync(Nameless, () => client.ScanAsync(new ScanRequest("items") { AttributesToGet = [""] }));
        await ErrorAssert.ThrowsValidationAsync(Nameless, () => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditions = new() { [""] = isKey },
                }
            ));
        await ErrorAssert.ThrowsValidationAsync(Nameless, () => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditions = new() { ["pk"] = isKey },
                    QueryFilter = new() { [""] = isNull },
                }
            ));
    }

    public static TheoryData<string, AttributeValue?, string> Updates() =>
        new()
        {
            { "PUT", null, "Only DELETE action is allowed when no attribute value is specified" },
            { "ADD", null, "Only DELETE action is allowed when no attribute value is specified" },
            { "ADD", S("x"), "ADD action is not supported for the type STRING" },
            {
                "ADD",
                new() { BOOL = true },
                "ADD action is not supported for the type BOOLEAN"
            },
            { "DELETE", S("x"), "DELETE action with value is not supported for the type STRING" },
            { "DELETE", N("1"), "DELETE action with value is not supported for the type NUMBER" },
        };

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(Updates))]
    public async Task An_update_action_has_values_of_the_right_type(
        string action,
        AttributeValue? value,
        string message,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            client.UpdateItemAsync(
                "items",
                Parse("""{"pk":"a"}"""),
                new()
                {
                    ["v"] = new() { Action = action, Value = value },
                }
            )
        );

        Assert.EndsWith(Invalid + message, exception.Message, StringComparison.Ordinal);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("NONEXISTENT")]
    [InlineData("")]
    [KnownDifference(
        Backend.Local,
        "Its message has no prefix.",
        ExpectedMessage = "Answered: Member must satisfy enum value set: [ADD, DELETE, PUT]"
    )]
    public async Task An_unknown_update_action_is_rejected(string action, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "Failed to satisfy constraint: Member must satisfy enum value set: [ADD, DELETE, PUT]",
            () => UpdateAsync(client, action, N("2"))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_unknown_update_action_changes_nothing(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1}"""));

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() => UpdateAsync(client, "NONEXISTENT", N("2")));

        Assert.Equal("""{"pk":{"S":"a"},"v":{"N":"1"}}""", Text((await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).Item));
    }

    private static Task<UpdateItemResponse> UpdateAsync(IAmazonDynamoDB client, string action, AttributeValue value) =>
        client.UpdateItemAsync(
            "items",
            Parse("""{"pk":"a"}"""),
            new()
            {
                ["v"] = new() { Action = action, Value = value },
            }
        );

    private static Task<ScanResponse> FilterAsync(IAmazonDynamoDB client, string comparison, params AttributeValue[] values) =>
        client.ScanAsync(
            new ScanRequest("items")
            {
                ScanFilter = new()
                {
                    ["v"] = new() { ComparisonOperator = comparison, AttributeValueList = values.Length == 0 ? null : [.. values] },
                },
            }
        );
}
