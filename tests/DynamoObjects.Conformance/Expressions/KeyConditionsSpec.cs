using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Expressions;

/// <summary>
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html. AWS checks a key
/// condition twice:
/// first, without the table, the types that its operators accept, and then the key.
/// </summary>
public class KeyConditionsSpec
{
    private const string OperandType =
        "Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: ";

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk = :s AND begins_with(sk, :n)", "begins_with, operand type: N")]
    [InlineData("pk = :s AND begins_with(sk, :bool)", "begins_with, operand type: BOOL")]
    [InlineData("pk = :s AND sk < :bool", "<, operand type: BOOL")]
    [InlineData("pk = :s AND sk <= :bool", "<=, operand type: BOOL")]
    [InlineData("pk = :s AND sk > :bool", ">, operand type: BOOL")]
    [InlineData("pk = :s AND sk >= :bool", ">=, operand type: BOOL")]
    [InlineData("pk = :s AND sk BETWEEN :bool AND :bool", "BETWEEN, operand type: BOOL")]
    [InlineData("pk = :s AND sk < :list", "<, operand type: L")]
    public async Task An_operator_has_operands_of_the_right_type(string condition, string fault, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");

        await ErrorAssert.ThrowsValidationAsync(OperandType + fault, () => QueryAsync(client, condition));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_first_invalid_clause_is_reported(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");

        await ErrorAssert.ThrowsValidationAsync(OperandType + "begins_with, operand type: N", () =>
            QueryAsync(client, "begins_with(sk, :n) AND pk < :bool")
        );
        await ErrorAssert.ThrowsValidationAsync(OperandType + "<, operand type: BOOL", () =>
            QueryAsync(client, "pk < :bool AND begins_with(sk, :n)")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task Types_are_reported_before_the_table_is_looked_up(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(OperandType + "begins_with, operand type: N", () =>
            QueryAsync(client, "pk = :s AND begins_with(sk, :n)", "nowhere")
        );

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk = :n AND sk < :bool", "<, operand type: BOOL")]
    [InlineData("pk = :s AND pk = :s AND sk < :bool", "<, operand type: BOOL")]
    [InlineData("pk = :s AND other = :s AND sk < :bool", "<, operand type: BOOL")]
    [InlineData("pk.x = :s AND sk < :bool", "<, operand type: BOOL")]
    public async Task Types_are_reported_before_the_key_is_compared(string condition, string fault, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");

        var request = Request(condition.Replace("other", "#o", StringComparison.Ordinal), "items");
        if (condition.Contains("other", StringComparison.Ordinal))
            request.ExpressionAttributeNames = new() { ["#o"] = "other" };

        await ErrorAssert.ThrowsValidationAsync(OperandType + fault, () => client.QueryAsync(request));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk = :n")]
    [InlineData("pk = :s AND sk = :n")]
    [InlineData("pk = :s AND sk > :n")]
    [InlineData("pk = :s AND sk BETWEEN :n AND :n")]
    public async Task A_value_has_the_type_of_the_key(string condition, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");

        await ErrorAssert.ThrowsValidationAsync(Invalid + "Condition parameter type does not match schema type", () =>
            QueryAsync(client, condition)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk = :s AND sk = :s AND sk < :t")]
    [InlineData("pk = :s AND pk = :t")]
    [KnownDifference(
        Backend.Local,
        "Its message does not name the parameter.",
        ExpectedMessage = "Answered: KeyConditionExpressions must only contain one condition per key"
    )]
    public async Task A_key_attribute_has_one_condition(string condition, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");

        await ErrorAssert.ThrowsValidationAsync(
            "Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key",
            () => QueryAsync(client, condition)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "Its message does not name the attribute.",
        ExpectedMessage = "Answered: Query condition missed key schema element"
    )]
    public async Task The_hash_key_has_a_condition(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");

        await ErrorAssert.ThrowsValidationAsync("Query condition missed key schema element: pk", () => QueryAsync(client, "sk = :s"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: Conditions can be of length 1 or 2 only.",
        ExpectedMessage = "Conditions can be of length 1 or 2 only"
    )]
    public async Task There_are_no_more_conditions_than_key_attributes(IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");

        await ErrorAssert.ThrowsValidationAsync(
            "The number of query conditions (3) exceeds the number of key attributes defined in the schema (2)",
            () => QueryAsync(client, "pk = :s AND sk = :s AND third = :s")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk.x = :s")]
    [InlineData("pk[0] = :s")]
    [InlineData("pk = :s AND sk.x = :s")]
    [KnownDifference(Backend.Local, "It says that key attributes must be scalars.", ExpectedMessage = "Key attributes must be scalars")]
    public async Task A_key_condition_is_not_on_a_nested_attribute(string condition, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");

        await ErrorAssert.ThrowsValidationAsync("KeyConditionExpressions cannot have conditions on nested attributes", () =>
            QueryAsync(client, condition)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk = sk", "Multiple attribute names used in one condition")]
    [InlineData("pk = :s AND sk = v", "Multiple attribute names used in one condition")]
    [InlineData("(pk = sk)", "Multiple attribute names used in one condition")]
    [InlineData(":s = :t", "No key attribute specified")]
    [InlineData("pk = :s AND :s BETWEEN sk AND :t", "BETWEEN operator must have the key attribute as its first operand")]
    [KnownDifference(
        Backend.Local,
        "Its message does not name the parameter.",
        ExpectedMessage = "Answered: Invalid condition in KeyConditionExpression: "
    )]
    public async Task A_condition_compares_an_attribute_with_values(string condition, string fault, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");

        await ErrorAssert.ThrowsValidationAsync(
            $"Invalid KeyConditionExpression: Invalid condition in KeyConditionExpression: {fault}",
            () => QueryAsync(client, condition)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("(#pk = sk)")]
    [InlineData("#pk = :s OR #pk = :t")]
    [InlineData("attribute_exists(#pk)")]
    [InlineData("#pk = :s AND #pk = :t")]
    public async Task An_unused_placeholder_is_reported_before_the_shape_of_the_condition(string condition, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");
        var request = Request(condition, "items");
        request.ExpressionAttributeNames = new() { ["#pk"] = "pk", ["#count"] = "v" };

        await ErrorAssert.ThrowsValidationAsync("Value provided in ExpressionAttributeNames unused in expressions: keys: {#count}", () =>
            client.QueryAsync(request)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("pk = sk")]
    [InlineData("pk OR")]
    [InlineData("")]
    public async Task An_empty_filter_or_projection_is_reported_before_the_key_condition(string condition, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");
        QueryRequest Create() => new() { TableName = "items", KeyConditionExpression = condition };
        var filtered = Create();
        filtered.FilterExpression = "";
        var projected = Create();
        projected.ProjectionExpression = "";

        await ErrorAssert.ThrowsValidationAsync("Invalid FilterExpression: The expression can not be empty;", () =>
            client.QueryAsync(filtered)
        );
        await ErrorAssert.ThrowsValidationAsync("Invalid ProjectionExpression: The expression can not be empty;", () =>
            client.QueryAsync(projected)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(":s = pk AND :t < sk", "u")]
    [InlineData(":s = pk AND :t >= sk", "s t")]
    [InlineData("pk = :s AND :t <= sk", "t u")]
    [InlineData(":t > sk AND :s = pk", "s")]
    public async Task A_value_may_come_first(string condition, string found, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client, rangeType: "S");
        foreach (var sk in new[] { "s", "t", "u" })
            await client.PutItemAsync("items", new() { ["pk"] = S("s"), ["sk"] = S(sk) });

        Assert.Equal(found, string.Join(' ', (await QueryAsync(client, condition)).Items.Select(i => i["sk"].S)));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("KeyConditionExpression")]
    [InlineData("FilterExpression")]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task Reversed_bounds_are_reported_without_a_table(string parameter, IAmazonDynamoDB client)
    {
        var request = Request("pk = :s", "nowhere");
        if (parameter == "FilterExpression")
            request.FilterExpression = "v BETWEEN :t AND :s";
        else
            request.KeyConditionExpression = "pk = :s AND sk BETWEEN :t AND :s";
        request.ExpressionAttributeValues = Values("pk = :s AND sk BETWEEN :t AND :s");

        await ErrorAssert.ThrowsValidationAsync(
            $"Invalid {parameter}: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; "
                + "lower bound operand: AttributeValue: {S:t}, upper bound operand: AttributeValue: {S:s}",
            () => client.QueryAsync(request)
        );
    }

    private static Task<QueryResponse> QueryAsync(IAmazonDynamoDB client, string condition, string table = "items") =>
        client.QueryAsync(Request(condition, table));

    private static QueryRequest Request(string condition, string table) =>
        new()
        {
            TableName = table,
            KeyConditionExpression = condition,
            ExpressionAttributeValues = condition.Contains(':', StringComparison.Ordinal) ? Values(condition) : null,
        };

    private static Dictionary<string, AttributeValue> Values(string condition)
    {
        var all = new Dictionary<string, AttributeValue>
        {
            [":s"] = S("s"),
            [":t"] = S("t"),
            [":n"] = N("1"),
            [":bool"] = new() { BOOL = true },
            [":list"] = L(S("s")),
        };
        return all.Where(v => condition.Contains(v.Key, StringComparison.Ordinal)).ToDictionary();
    }
}
