using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.Transactions;

/// <summary>An update that empties an index key rejects the whole transaction, and does not cancel it, as measured on AWS.</summary>
public class EmptyIndexKeysSpec
{
    private const string Emptied =
        NotValid
        + "The update expression attempted to update a secondary index key to a value that is not supported. "
        + "The AttributeValue for a key attribute cannot contain an empty ";

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET g = :v")]
    [InlineData("SET g = if_not_exists(g, :v)")]
    [InlineData("SET l = :v")]
    public async Task An_update_to_an_empty_string_rejects_the_request(string expression, IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Emptied + "string value.", () =>
            ItemOperations.TransactAsync(client, Update(expression, S("")))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_to_an_empty_binary_rejects_the_request(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Emptied + "binary value.", () =>
            ItemOperations.TransactAsync(client, Update("SET b = :v", B()))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_false_condition_of_another_action_does_not_change_that(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var check = new TransactWriteItem
        {
            ConditionCheck = new()
            {
                TableName = "items",
                Key = Parse("""{"pk":"nobody","sk":1}"""),
                ConditionExpression = "attribute_exists(pk)",
            },
        };
        var update = Update("SET g = :v", S(""));

        await ErrorAssert.ThrowsValidationAsync(Emptied + "string value.", () => ItemOperations.TransactAsync(client, check, update));
        await ErrorAssert.ThrowsValidationAsync(Emptied + "string value.", () => ItemOperations.TransactAsync(client, update, check));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_false_condition_of_the_update_cancels_the_transaction(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var update = Update("SET g = :v", S(""));
        update.Update.ConditionExpression = "attribute_exists(nothing)";

        var exception = await Assert.ThrowsAsync<TransactionCanceledException>(() => ItemOperations.TransactAsync(client, update));

        Assert.Equal("ConditionalCheckFailed", Assert.Single(exception.CancellationReasons).Code);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_rejected_transaction_writes_nothing_and_can_be_sent_again_with_its_token(IAmazonDynamoDB client)
    {
        await SeedAsync(client);
        var token = Guid.NewGuid().ToString();
        var put = new TransactWriteItem
        {
            Put = new() { TableName = "items", Item = Parse("""{"pk":"b","sk":1}""") },
        };

        await ErrorAssert.ThrowsValidationAsync(Emptied + "string value.", () =>
            client.TransactWriteItemsAsync(
                new TransactWriteItemsRequest { TransactItems = [put, Update("SET g = :v", S(""))], ClientRequestToken = token }
            )
        );
        Assert.Equal(1, (await client.ScanAsync(new ScanRequest("items"))).Count);
        await client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [put], ClientRequestToken = token });
        await client.UpdateItemAsync(new UpdateItemRequest { TableName = "items", Key = Parse("""{"pk":"a","sk":1}""") });

        Assert.Equal(2, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_statement_that_empties_an_index_key_rejects_the_request(IAmazonDynamoDB client)
    {
        await SeedAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Emptied + "string value.", () =>
            client.ExecuteTransactionAsync(
                new ExecuteTransactionRequest
                {
                    TransactStatements = [new() { Statement = """UPDATE "items" SET g='' WHERE pk='a' AND sk=1""" }],
                }
            )
        );
    }

    /// <summary>Creates a table with the index keys <c>g</c>, <c>b</c> and <c>l</c>, and an item.</summary>
    private static async Task SeedAsync(IAmazonDynamoDB client)
    {
        var table = Tables.HashRange();
        table.AttributeDefinitions.AddRange([
            new("g", ScalarAttributeType.S),
            new("b", ScalarAttributeType.B),
            new("l", ScalarAttributeType.S),
        ]);
        table.GlobalSecondaryIndexes = [Tables.Global("ByG", "g"), Tables.Global("ByB", "b")];
        table.LocalSecondaryIndexes = [Tables.Local("ByL", "l")];
        await client.CreateTableAsync(table);
        await client.PutItemAsync("items", Parse("""{"pk":"a","sk":1}"""));
    }

    private static TransactWriteItem Update(string expression, AttributeValue value) =>
        new()
        {
            Update = new()
            {
                TableName = "items",
                Key = Parse("""{"pk":"a","sk":1}"""),
                UpdateExpression = expression,
                ExpressionAttributeValues = new() { [":v"] = value },
            },
        };
}
