using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Expressions;

/// <summary>The limits of an expression:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-expression-parameters</summary>
public class LimitsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task IN_has_at_most_100_operands(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        Task<ScanResponse> ScanAsync(int operands)
        {
            var values = Enumerable.Range(0, operands).ToDictionary(i => $":v{i}", i => N($"{i}"));
            return client.ScanAsync(
                new ScanRequest("items")
                {
                    FilterExpression = $"v IN ({string.Join(", ", values.Keys)})",
                    ExpressionAttributeValues = values,
                }
            );
        }

        await ScanAsync(100);
        await ErrorAssert.ThrowsValidationAsync(
            "Invalid FilterExpression: The IN operator is provided with too many operands; number of operands: 101",
            () => ScanAsync(101)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_expression_has_at_most_300_operators(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        // Each comparison is an operator, and so is each OR between two comparisons.
        Task<ScanResponse> ScanAsync(int comparisons, string more) =>
            client.ScanAsync(
                new ScanRequest("items")
                {
                    FilterExpression = string.Join(" OR ", Enumerable.Repeat("a=:v", comparisons)) + more,
                    ExpressionAttributeValues = new() { [":v"] = N("1") },
                }
            );

        await ScanAsync(150, "");
        await ScanAsync(149, " OR NOT a=:v");
        await ErrorAssert.ThrowsValidationAsync(
            "Invalid FilterExpression: The expression contains too many operators; operator count: 301",
            () => ScanAsync(151, "")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(".a")]
    [InlineData("[0]")]
    public async Task A_path_has_at_most_32_elements(string step, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        string Path(int steps) => "a" + string.Concat(Enumerable.Repeat(step, steps - 1));
        Task<ScanResponse> FilterAsync(int steps) =>
            client.ScanAsync(new ScanRequest("items") { FilterExpression = $"attribute_exists({Path(steps)})" });
        Task<ScanResponse> ProjectAsync(int steps) => client.ScanAsync(new ScanRequest("items") { ProjectionExpression = Path(steps) });
        Task<ExecuteStatementResponse> SelectAsync(int steps) =>
            client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = $"SELECT * FROM items WHERE {Path(steps)}=1" });

        await FilterAsync(32);
        await ProjectAsync(32);
        await SelectAsync(32);
        const string TooDeep = "The document path has too many nesting levels; nesting levels: 33";
        await ErrorAssert.ThrowsValidationAsync($"Invalid FilterExpression: {TooDeep}", () => FilterAsync(33));
        await ErrorAssert.ThrowsValidationAsync($"Invalid ProjectionExpression: {TooDeep}", () => ProjectAsync(33));
        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => SelectAsync(33));
        await ErrorAssert.ThrowsValidationAsync($"Invalid UpdateExpression: {TooDeep}", () =>
            UpdateAsync(client, $"REMOVE {Path(33)}", null)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_path_has_at_most_32_elements_in_every_operation(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var key = Parse("""{"pk":"a"}""");
        var path = "a" + string.Concat(Enumerable.Repeat(".a", 32));
        const string TooDeep = "The document path has too many nesting levels; nesting levels: 33";

        await ErrorAssert.ThrowsValidationAsync($"Invalid ProjectionExpression: {TooDeep}", () => client.GetItemAsync(
                new GetItemRequest
                {
                    TableName = "items",
                    Key = key,
                    ProjectionExpression = path,
                }
            ));
        await ErrorAssert.ThrowsValidationAsync($"Invalid FilterExpression: {TooDeep}", () => client.QueryAsync(
                new QueryRequest
                {
                    TableName = "items",
                    KeyConditionExpression = "pk = :k",
                    FilterExpression = $"attribute_exists({path})",
                    ExpressionAttributeValues = new() { [":k"] = S("a") },
                }
            ));
        foreach (var update in new[] { $"REMOVE {path}", $"SET {path} = :v", $"SET b = {path}", $"ADD {path} :v" })
        {
            var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
                client.UpdateItemAsync(
                    new UpdateItemRequest
                    {
                        TableName = "items",
                        Key = key,
                        UpdateExpression = update,
                        ExpressionAttributeValues = update.Contains(":v", StringComparison.Ordinal) ? new() { [":v"] = N("1") } : null,
                    }
                )
            );
            // DynamoDB Local has no prefix on any error of a single write.
            Assert.EndsWith($"Invalid UpdateExpression: {TooDeep}", exception.Message, StringComparison.Ordinal);
        }

        foreach (var operation in new[] { "PutItem", "UpdateItem", "DeleteItem" })
        {
            var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
                new SingleWrite { ConditionExpression = $"attribute_exists({path})" }.SendAsync(client, operation)
            );
            Assert.EndsWith($"Invalid ConditionExpression: {TooDeep}", exception.Message, StringComparison.Ordinal);
        }
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("if_not_exists(c, c)")]
    [InlineData("if_not_exists(#c, #c)")]
    [InlineData("if_not_exists(#c, c)")]
    [InlineData("if_not_exists(#c, #same)")]
    public async Task A_path_is_no_default_of_itself_whatever_it_is_called(string value, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        string[] placeholders = ["#c", "#same"];
        var names = placeholders.Where(name => value.Contains(name, StringComparison.Ordinal)).ToDictionary(name => name, _ => "c");

        await ErrorAssert.ThrowsValidationAsync(
            "Invalid UpdateExpression: The first operand must be distinct from the remaining operands for this operator or function; "
                + "operator: if_not_exists, first operand: [c]",
            () => UpdateAsync(client, $"SET x = {value}", names.Count == 0 ? null : names)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("name")]
    [InlineData("#")]
    [InlineData("#a-b")]
    [InlineData("#a.b")]
    [InlineData(":name")]
    public async Task A_name_has_a_number_sign_and_letters(string name, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"ExpressionAttributeNames contains invalid key: Syntax error; key: \"{name}\"", () =>
            client.GetItemAsync(
                new GetItemRequest
                {
                    TableName = "items",
                    Key = Parse("""{"pk":"a"}"""),
                    ProjectionExpression = "pk",
                    ExpressionAttributeNames = new() { [name] = "x" },
                }
            )
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("value")]
    [InlineData(":")]
    [InlineData(":a-b")]
    [InlineData("#value")]
    public async Task A_value_has_a_colon_and_letters(string value, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"ExpressionAttributeValues contains invalid key: Syntax error; key: \"{value}\"", () =>
            client.ScanAsync(
                new ScanRequest("items")
                {
                    FilterExpression = "attribute_exists(pk)",
                    ExpressionAttributeValues = new() { [value] = S("x") },
                }
            )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_placeholder_has_at_most_255_characters(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var (name, value) = ("#" + new string('n', 254), ":" + new string('v', 254));
        Task<ScanResponse> ScanAsync(string name, string value) =>
            client.ScanAsync(
                new ScanRequest("items")
                {
                    FilterExpression = $"{name} = {value}",
                    ExpressionAttributeNames = new() { [name] = "x" },
                    ExpressionAttributeValues = new() { [value] = S("x") },
                }
            );

        await ScanAsync(name, value);
        await ErrorAssert.ThrowsValidationAsync(
            "ExpressionAttributeNames contains invalid key: The expression attribute map contains a key that is too long; size of key: 256",
            () => ScanAsync(name + "n", value)
        );
        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => ScanAsync(name, value + "v"));
        Assert.StartsWith(
            "ExpressionAttributeValues contains invalid key: The expression attribute map contains a key that is too long;",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_name_placeholder_has_a_value(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("ExpressionAttributeNames contains invalid value: Empty attribute name for key #n", () =>
            client.ScanAsync(
                new ScanRequest("items")
                {
                    FilterExpression = "attribute_exists(#n)",
                    ExpressionAttributeNames = new() { ["#n"] = "" },
                }
            )
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Placeholders_that_no_expression_uses_are_rejected(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}", () =>
            client.ScanAsync(
                new ScanRequest("items")
                {
                    FilterExpression = "attribute_exists(pk)",
                    ExpressionAttributeValues = new() { [":unused"] = S("x") },
                }
            )
        );
        await ErrorAssert.ThrowsValidationAsync("Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}", () =>
            client.ScanAsync(
                new ScanRequest("items")
                {
                    FilterExpression = "attribute_exists(pk)",
                    ExpressionAttributeNames = new() { ["#unused"] = "x" },
                }
            )
        );
    }

    private static Task<TransactWriteItemsResponse> UpdateAsync(
        IAmazonDynamoDB client,
        string expression,
        Dictionary<string, string>? names
    ) =>
        client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Update = new()
                        {
                            TableName = "items",
                            Key = Parse("""{"pk":"a"}"""),
                            UpdateExpression = expression,
                            ExpressionAttributeNames = names,
                        },
                    },
                ],
            }
        );
}
