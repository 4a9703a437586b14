using static DynamoObjects.Conformance.Constraints.ConstraintMessages;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Constraints;

/// <summary>The members of transactions: all unmet constraints are reported together, before all other errors.</summary>
public class TransactionConstraintsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It ignores an unknown enumeration value.", ExpectedMessage = "No exception was thrown")]
    public async Task An_unknown_enumeration_value_is_reported(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () => WriteAsync(client, Request(Put("items"), capacity: "BOGUS")));
        await ErrorAssert.ThrowsValidationAsync(Join(BadMetrics), () => WriteAsync(client, Request(Put("items"), metrics: "BOGUS2")));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It ignores an unknown enumeration value.", ExpectedMessage = "No exception was thrown")]
    public async Task TransactGetItems_reports_an_unknown_enumeration_value(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () => client.TransactGetItemsAsync(
                new TransactGetItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Get = new() { TableName = "items", Key = Parse("""{"pk":"a"}""") },
                        },
                    ],
                    ReturnConsumedCapacity = "BOGUS",
                }
            ));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task Several_constraints_are_reported_together_before_the_table_is_looked_up(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity, BadMetrics), () =>
            WriteAsync(client, Request(Put("nowhere"), "BOGUS", "BOGUS2"))
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the duplicate item.",
        ExpectedMessage = "Transaction request cannot include multiple operations on one item"
    )]
    public async Task Unmet_constraints_are_reported_before_a_duplicate_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Request(Put("items"), capacity: "BOGUS");
        request.TransactItems.Add(Put("items"));

        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () => WriteAsync(client, request));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It cancels the transaction.", ExpectedMessage = "Answered: TransactionCanceledException")]
    public async Task Unmet_constraints_are_reported_before_a_key_that_does_not_fit(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var request = Request(Put("items"), capacity: "BOGUS");
        request.TransactItems[0].Put.Item = Parse("""{"pk":1}""");

        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () => WriteAsync(client, request));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "Its message has no prefix.", ExpectedMessage = "Answered: Value ttt")]
    public async Task A_token_has_at_most_36_characters(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var token = new string('t', 37);
        var request = Request(Put("items"));
        request.ClientRequestToken = token;

        await ErrorAssert.ThrowsValidationAsync(Join(Create(token, "clientRequestToken", "have length less than or equal to 36")), () =>
            WriteAsync(client, request)
        );
        request.ClientRequestToken = Guid.NewGuid().ToString();
        await WriteAsync(client, request);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It reports the token only.", ExpectedMessage = "Value ttt")]
    public async Task A_token_that_is_too_long_is_reported_before_unknown_enumeration_values(IAmazonDynamoDB client)
    {
        var token = new string('t', 37);
        var request = Request(Put("nowhere"), capacity: "BOGUS", metrics: "BOGUS2");
        request.ClientRequestToken = token;

        await ErrorAssert.ThrowsValidationAsync(
            Join(Create(token, "clientRequestToken", "have length less than or equal to 36"), BadCapacity, BadMetrics),
            () => WriteAsync(client, request)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "Its message has no prefix.", ExpectedMessage = "Answered: Value [] at 'transactItems'")]
    public async Task A_transaction_has_an_action(IAmazonDynamoDB client) =>
        await ErrorAssert.RejectsEmptyCollectionAsync(
            Join(Create("[]", "transactItems", "have length greater than or equal to 1")),
            "transactItems",
            () => client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [] })
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It says that the value is null.", ExpectedMessage = "Value null at 'transactItems'")]
    public async Task TransactGetItems_has_an_action(IAmazonDynamoDB client) =>
        await ErrorAssert.RejectsEmptyCollectionAsync(
            Join(Create("[]", "transactItems", "have length greater than or equal to 1")),
            "transactItems",
            () => client.TransactGetItemsAsync(new TransactGetItemsRequest { TransactItems = [] })
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_transaction_has_at_most_100_actions(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        static TransactGetItem Get(int i) =>
            new()
            {
                Get = new()
                {
                    TableName = "items",
                    Key = new() { ["pk"] = S($"{i}") },
                },
            };
        static TransactWriteItem Write(int i) =>
            new()
            {
                Put = new()
                {
                    TableName = "items",
                    Item = new() { ["pk"] = S($"{i}") },
                },
            };

        foreach (
            var request in new Func<int, Task>[]
            {
                count =>
                    client.TransactGetItemsAsync(
                        new TransactGetItemsRequest { TransactItems = [.. Enumerable.Range(0, count).Select(Get)] }
                    ),
                count =>
                    client.TransactWriteItemsAsync(
                        new TransactWriteItemsRequest { TransactItems = [.. Enumerable.Range(0, count).Select(Write)] }
                    ),
            }
        )
        {
            await request(100);
            var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => request(101));
            Assert.Contains("Member must have length less than or equal to 100", exception.Message, StringComparison.Ordinal);
        }
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_action_has_an_operation(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request",
            () => WriteAsync(client, Request(new TransactWriteItem()))
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports the action.",
        ExpectedMessage = "TransactWriteRequest should contain Delete or Put or Update request"
    )]
    public async Task Constraints_are_reported_before_an_action_without_operation(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(Join(BadCapacity), () =>
            WriteAsync(client, Request(new TransactWriteItem(), capacity: "BOGUS"))
        );

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("put")]
    [InlineData("update")]
    [InlineData("delete")]
    [InlineData("conditionCheck")]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task An_invalid_table_name_is_reported_with_its_place(string operation, IAmazonDynamoDB client)
    {
        var key = Parse("""{"pk":"b"}""");
        var request = Request(Put("items"));
        request.TransactItems.Add(
            operation switch
            {
                "put" => Put("bad!name"),
                "update" => new()
                {
                    Update = new()
                    {
                        TableName = "bad!name",
                        Key = key,
                        UpdateExpression = "REMOVE v",
                    },
                },
                "delete" => new()
                {
                    Delete = new() { TableName = "bad!name", Key = key },
                },
                _ => new()
                {
                    ConditionCheck = new()
                    {
                        TableName = "bad!name",
                        Key = key,
                        ConditionExpression = "attribute_exists(v)",
                    },
                },
            }
        );

        await ErrorAssert.ThrowsValidationAsync(
            Join(
                Create("bad!name", $"transactItems.2.member.{operation}.tableName", "satisfy regular expression pattern: [a-zA-Z0-9_.-]+")
            ),
            () => WriteAsync(client, request)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It looks up the table first.",
        ExpectedMessage = "ResourceNotFoundException: Cannot do operations on a non-existent table"
    )]
    public async Task TransactGetItems_reports_an_invalid_table_name_with_its_place(IAmazonDynamoDB client) =>
        await ErrorAssert.ThrowsValidationAsync(
            Join(Create("bad!name", "transactItems.1.member.get.tableName", "satisfy regular expression pattern: [a-zA-Z0-9_.-]+")),
            () =>
                client.TransactGetItemsAsync(
                    new TransactGetItemsRequest
                    {
                        TransactItems =
                        [
                            new()
                            {
                                Get = new() { TableName = "bad!name", Key = Parse("""{"pk":"b"}""") },
                            },
                        ],
                    }
                )
        );

    private static TransactWriteItem Put(string table) =>
        new()
        {
            Put = new() { TableName = table, Item = Parse("""{"pk":"a"}""") },
        };

    private static TransactWriteItemsRequest Request(TransactWriteItem action, string? capacity = null, string? metrics = null) =>
        new()
        {
            TransactItems = [action],
            ReturnConsumedCapacity = capacity,
            ReturnItemCollectionMetrics = metrics,
        };

    private static Task<TransactWriteItemsResponse> WriteAsync(IAmazonDynamoDB client, TransactWriteItemsRequest request) =>
        client.TransactWriteItemsAsync(request);
}
