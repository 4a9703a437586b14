using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Transactions;

/// <summary>
/// A transaction reads its actions one at a time: of each action first the expressions, then the item or key. Measured on AWS in
/// us-east-1 and eu-west-2; DynamoDB Local has the same order.
/// </summary>
public class ActionOrderSpec
{
    private const string SyntaxError = "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"=\"";

    /// <summary>Each action with each value that cannot be in a key.</summary>
    public static TheoryData<string, string> InvalidKeys()
    {
        var data = new TheoryData<string, string>();
        foreach (var action in new[] { "Put", "Update", "Delete", "ConditionCheck" })
        {
            foreach (var fault in new[] { "deep", "large", "number", "set" })
                data.Add(action, fault);
        }

        return data;
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(InvalidKeys))]
    public async Task A_condition_is_read_before_the_key(string action, string fault, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(SyntaxError, () =>
            ItemOperations.TransactAsync(client, Create(action, InvalidValue(fault), "pk ="))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_unused_placeholder_is_reported_before_an_invalid_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var put = Create("Put", S("a"), "attribute_exists(pk)");
        put.Put.Item["v"] = Nested(32);
        put.Put.ExpressionAttributeValues = new() { [":v"] = S("x") };

        await ErrorAssert.ThrowsValidationAsync("Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}", () =>
            ItemOperations.TransactAsync(client, put)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_expression_is_read_before_the_condition(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var update = Create("Update", S("a"), "pk =");
        update.Update.UpdateExpression = "SET";

        await ErrorAssert.ThrowsValidationAsync("Invalid UpdateExpression: Syntax error; token: \"<EOF>\", near: \"SET\"", () =>
            ItemOperations.TransactAsync(client, update)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("deep")]
    [InlineData("number")]
    [InlineData("set")]
    public async Task A_projection_is_read_before_the_key(string fault, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Invalid ProjectionExpression: Syntax error; token: \"<EOF>\", near: \"[\"", () =>
            client.TransactGetItemsAsync(
                new TransactGetItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Get = new()
                            {
                                TableName = "items",
                                Key = new() { ["pk"] = InvalidValue(fault) },
                                ProjectionExpression = "a[",
                            },
                        },
                    ],
                }
            )
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("Update", "empty name")]
    [InlineData("Update", "syntax")]
    [InlineData("ConditionCheck", "empty name")]
    [InlineData("ConditionCheck", "syntax")]
    public async Task A_value_that_is_nested_too_deep_is_reported_before_the_error_of_a_later_action(
        string action,
        string fault,
        IAmazonDynamoDB client
    )
    {
        await Tables.HashAsync(client);
        var deep = Create(action, S("a"), "v = :v");
        if (action == "Update")
            deep.Update.ExpressionAttributeValues = new() { [":v"] = Nested(40) };
        else
            deep.ConditionCheck.ExpressionAttributeValues = new() { [":v"] = Nested(40) };
        var invalid = Create("Put", S("b"), fault == "syntax" ? "pk =" : null);
        if (fault == "empty name")
            invalid.Put.Item[""] = S("x");

        await ErrorAssert.ThrowsValidationAsync($"ExpressionAttributeValues contains invalid value: {TooDeep} for key :v", () =>
            ItemOperations.TransactAsync(client, deep, invalid)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_error_in_an_action_is_reported_before_a_value_of_a_later_one_that_is_nested_too_deep(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var deep = Create("Update", S("a"), null);
        deep.Update.ExpressionAttributeValues = new() { [":v"] = Nested(40) };

        await ErrorAssert.ThrowsValidationAsync(SyntaxError, () =>
            ItemOperations.TransactAsync(client, Create("Put", S("b"), "pk ="), deep)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_action_without_operation_is_reported_after_the_error_of_an_earlier_one(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(SyntaxError, () =>
            ItemOperations.TransactAsync(client, Create("Put", S("b"), "pk ="), new TransactWriteItem())
        );
        await ErrorAssert.ThrowsValidationAsync(
            "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request",
            () => ItemOperations.TransactAsync(client, new TransactWriteItem(), Create("Put", S("b"), "pk ="))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_action_has_one_operation(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var both = Create("Put", S("a"), null);
        both.Delete = Create("Delete", S("a"), null).Delete;

        await ErrorAssert.ThrowsValidationAsync("TransactItems can only contain one of Check, Put, Update or Delete", () =>
            ItemOperations.TransactAsync(client, both)
        );
    }

    private static AttributeValue InvalidValue(string fault) =>
        fault switch
        {
            "deep" => Nested(100),
            "large" => S(new string('x', 4200)),
            "number" => N("abc"),
            _ => NS("1", "1"),
        };

    private static TransactWriteItem Create(string action, AttributeValue key, string? condition)
    {
        var subject = new Dictionary<string, AttributeValue> { ["pk"] = key };
        return action switch
        {
            "Put" => new()
            {
                Put = new()
                {
                    TableName = "items",
                    Item = subject,
                    ConditionExpression = condition,
                },
            },
            "Update" => new()
            {
                Update = new()
                {
                    TableName = "items",
                    Key = subject,
                    UpdateExpression = condition == "v = :v" ? "SET v = :v" : "REMOVE v",
                    ConditionExpression = condition == "v = :v" ? null : condition,
                },
            },
            "Delete" => new()
            {
                Delete = new()
                {
                    TableName = "items",
                    Key = subject,
                    ConditionExpression = condition,
                },
            },
            _ => new()
            {
                ConditionCheck = new()
                {
                    TableName = "items",
                    Key = subject,
                    ConditionExpression = condition,
                },
            },
        };
    }
}
