using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</summary>
public class TransactWriteItemsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task All_four_actions_are_done_together(IAmazonDynamoDB client)
    {
        await SeedAsync(client, """{"pk":"update","n":1}""", """{"pk":"delete"}""", """{"pk":"check"}""");

        await WriteAsync(
            client,
            Put("""{"pk":"put"}"""),
            Update("update", "SET n = n + :v", (":v", N("2"))),
            new()
            {
                Delete = new() { TableName = "items", Key = Parse("""{"pk":"delete"}""") },
            },
            Check("check", "attribute_exists(pk)")
        );

        Assert.Equal(
            ["""{"n":{"N":"3"},"pk":{"S":"update"}}""", """{"pk":{"S":"check"}}""", """{"pk":{"S":"put"}}"""],
            await AllAsync(client)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task One_false_condition_cancels_all_and_each_action_has_its_reason(IAmazonDynamoDB client)
    {
        await SeedAsync(client, """{"pk":"a","v":1}""");
        var check = Check("a", "attribute_not_exists(pk)");
        check.ConditionCheck.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;

        var exception = await ErrorAssert.ThrowsAsync<TransactionCanceledException>(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]",
            () => WriteAsync(client, Put("""{"pk":"b"}"""), check)
        );

        Assert.Equal(["None", "ConditionalCheckFailed"], exception.CancellationReasons.Select(r => r.Code));
        Assert.Equal("""{"pk":{"S":"a"},"v":{"N":"1"}}""", Text(exception.CancellationReasons[1].Item));
        Assert.Equal(["""{"pk":{"S":"a"},"v":{"N":"1"}}"""], await AllAsync(client));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "Its reason for a false condition has a different message.",
        ExpectedMessage = "The conditional request failed.\""
    )]
    public async Task The_reason_for_a_false_condition_has_the_message_of_a_single_write(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        var exception = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            WriteAsync(client, Check("a", "attribute_exists(pk)"))
        );

        Assert.Equal("The conditional request failed", Assert.Single(exception.CancellationReasons).Message);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_duplicate_item_is_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Transaction request cannot include multiple operations on one item", () =>
            WriteAsync(client, Put("""{"pk":"a"}"""), Put("""{"pk":"a","v":1}"""))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It accepts a Put and a ConditionCheck of the same item.",
        ExpectedMessage = "Answered: TransactionCanceledException"
    )]
    public async Task A_put_and_a_check_of_one_item_are_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Transaction request cannot include multiple operations on one item", () =>
            WriteAsync(client, Put("""{"pk":"a"}"""), Check("a", "attribute_not_exists(pk)"))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_key_of_another_type_cancels_the_transaction(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        var exception = await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            WriteAsync(client, Put("""{"pk":"a"}"""), Put("""{"pk":1}"""))
        );

        Assert.Equal(["None", "ValidationError"], exception.CancellationReasons.Select(r => r.Code));
        Assert.Empty(await AllAsync(client));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It rejects the request, without cancellation reasons.",
        ExpectedMessage = "Answered: ValidationException: An operand in the update expression has an incorrect data type"
    )]
    public async Task An_update_that_does_not_fit_the_item_cancels_the_transaction(IAmazonDynamoDB client)
    {
        await SeedAsync(client, """{"pk":"a","s":"x"}""");

        var exception = await ErrorAssert.ThrowsAsync<TransactionCanceledException>(() =>
            WriteAsync(client, Put("""{"pk":"b"}"""), Update("a", "SET s = s + :v", (":v", N("1"))))
        );

        Assert.Equal(["None", "ValidationError"], exception.CancellationReasons.Select(r => r.Code));
        Assert.Equal("An operand in the update expression has an incorrect data type", exception.CancellationReasons[1].Message);
        Assert.Equal(["""{"pk":{"S":"a"},"s":{"S":"x"}}"""], await AllAsync(client));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(4_194_304, true)]
    [InlineData(4_194_305, false)]
    public async Task Items_expressions_and_placeholder_values_have_at_most_4_megabytes_together(
        int bytes,
        bool areTaken,
        IAmazonDynamoDB client
    )
    {
        await SeedAsync(client);
        // Ten puts of 400,000 bytes: pk (2) + 0 to 9 (1) + v (1); the text has the remaining bytes.
        var actions = Enumerable
            .Range(0, 10)
            .Select(i => new TransactWriteItem
            {
                Put = new()
                {
                    TableName = "items",
                    Item = new() { ["pk"] = S($"{i}"), ["v"] = S(new string('x', 399_996)) },
                },
            })
            .ToList();
        // pk (2) + a (1) + SET #n = :v (11) + note (4); the text has the remaining bytes.
        var update = Update("a", "SET #n = :v", (":v", S(new string('x', bytes - 4_000_000 - 18))));
        update.Update.ExpressionAttributeNames = new() { ["#n"] = "note" };
        actions.Add(update);

        if (areTaken)
            await WriteAsync(client, [.. actions]);
        else
            await ErrorAssert.ThrowsValidationAsync($"Transaction payload size cannot exceed 4MB. Payload Size: {bytes}", () =>
                WriteAsync(client, [.. actions])
            );

        Assert.Equal(
            areTaken ? 11 : 0,
            (
                await client.BatchGetItemAsync(
                    new Dictionary<string, KeysAndAttributes>
                    {
                        ["items"] = new()
                        {
                            Keys =
                            [
                                .. actions.Select(a => new Dictionary<string, AttributeValue> { ["pk"] = a.Put?.Item["pk"] ?? S("a") }),
                            ],
                        },
                    }
                )
            )
                .Responses["items"]
                .Count
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task More_than_4_megabytes_are_rejected_before_the_table_is_looked_up(IAmazonDynamoDB client)
    {
        var puts = Enumerable
            .Range(0, 11)
            .Select(i => new TransactWriteItem
            {
                Put = new()
                {
                    TableName = "nowhere",
                    Item = new() { ["pk"] = S($"{i:00}"), ["v"] = S(new string('x', 399_995)) },
                },
            });

        await ErrorAssert.ThrowsValidationAsync("Transaction payload size cannot exceed 4MB. Payload Size: 4400000", () =>
            WriteAsync(client, [.. puts])
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_empty_condition_is_rejected_before_the_table_is_looked_up(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync("Invalid ConditionExpression: The expression can not be empty;", () =>
            WriteAsync(client, Put("""{"pk":"a"}""", table: "nowhere", condition: ""))
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_unused_value_is_rejected_before_the_table_is_looked_up(IAmazonDynamoDB client)
    {
        var put = Put("""{"pk":"a"}""", table: "nowhere", condition: "attribute_not_exists(pk)");
        put.Put.ExpressionAttributeValues = new() { [":v"] = S("x") };

        await ErrorAssert.ThrowsValidationAsync("Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}", () =>
            WriteAsync(client, put)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_token_makes_a_repeated_request_do_nothing(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var token = Guid.NewGuid().ToString();
        TransactWriteItemsRequest Request() =>
            new() { TransactItems = [Update("a", "ADD n :v", (":v", N("1")))], ClientRequestToken = token };

        await client.TransactWriteItemsAsync(Request());
        await client.TransactWriteItemsAsync(Request());

        Assert.Equal(["""{"n":{"N":"1"},"pk":{"S":"a"}}"""], await AllAsync(client));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_token_with_another_request_is_rejected(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var token = Guid.NewGuid().ToString();
        await client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest { TransactItems = [Put("""{"pk":"a"}""")], ClientRequestToken = token }
        );

        await Assert.ThrowsAsync<IdempotentParameterMismatchException>(() =>
            client.TransactWriteItemsAsync(
                new TransactWriteItemsRequest { TransactItems = [Put("""{"pk":"b"}""")], ClientRequestToken = token }
            )
        );
    }

    private static async Task SeedAsync(IAmazonDynamoDB client, params string[] items)
    {
        await Tables.HashAsync(client);
        foreach (var item in items)
            await client.PutItemAsync("items", Parse(item));
    }

    private static async Task<string[]> AllAsync(IAmazonDynamoDB client) =>
        [.. (await client.ScanAsync(new ScanRequest("items"))).Items.Select(Text).Order(StringComparer.Ordinal)];

    private static Task<TransactWriteItemsResponse> WriteAsync(IAmazonDynamoDB client, params TransactWriteItem[] actions) =>
        client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [.. actions] });

    private static TransactWriteItem Put(string item, string table = "items", string? condition = null) =>
        new()
        {
            Put = new()
            {
                TableName = table,
                Item = Parse(item),
                ConditionExpression = condition,
            },
        };

    private static TransactWriteItem Check(string key, string condition) =>
        new()
        {
            ConditionCheck = new()
            {
                TableName = "items",
                Key = new() { ["pk"] = S(key) },
                ConditionExpression = condition,
            },
        };

    private static TransactWriteItem Update(string key, string expression, params (string Name, AttributeValue Value)[] values) =>
        new()
        {
            Update = new()
            {
                TableName = "items",
                Key = new() { ["pk"] = S(key) },
                UpdateExpression = expression,
                ExpressionAttributeValues = values.ToDictionary(v => v.Name, v => v.Value),
            },
        };
}
