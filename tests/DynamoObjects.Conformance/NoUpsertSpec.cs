using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>Updates that create a missing item: those that assign a value, and those without any action.</summary>
public class NoUpsertSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("REMOVE v")]
    [InlineData("REMOVE v, w")]
    [InlineData("DELETE v :set")]
    [InlineData("REMOVE v DELETE w :set")]
    [KnownDifference(Backend.Local, "It creates the item.", ExpectedMessage = "Actual:   \"{\"pk\":{\"S\":\"a\"}}\"")]
    public async Task An_update_that_only_removes_creates_no_item(string expression, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var response = await UpdateAsync(client, expression, ReturnValue.ALL_NEW);

        Assert.Equal("none", Text(response.Attributes is { Count: > 0 } attributes ? attributes : null));
        Assert.Equal(0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("REMOVE v.x")]
    [InlineData("REMOVE v[0]")]
    [InlineData("REMOVE v.x.y, w")]
    [InlineData("DELETE v.x :set")]
    [KnownDifference(
        Backend.Local,
        "It rejects the path.",
        ExpectedMessage = "The document path provided in the update expression is invalid for update"
    )]
    public async Task A_removal_of_a_nested_path_changes_nothing_without_an_item(string expression, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await UpdateAsync(client, expression, ReturnValue.NONE);

        Assert.Equal(0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("REMOVE v.x")]
    [InlineData("REMOVE v[0]")]
    [InlineData("DELETE v.x :set")]
    public async Task A_removal_of_a_nested_path_needs_its_parent_in_an_item(string expression, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a"}"""));

        await ErrorAssert.ThrowsValidationAsync("The document path provided in the update expression is invalid for update", () =>
            UpdateAsync(client, expression, ReturnValue.NONE)
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(null)]
    [InlineData("SET v = :one")]
    [InlineData("ADD v :one")]
    [InlineData("ADD v :set")]
    [InlineData("SET v = :one REMOVE w")]
    public async Task Any_other_update_creates_the_item(string? expression, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await UpdateAsync(client, expression, ReturnValue.NONE);

        Assert.Equal(1, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It creates the item.", ExpectedMessage = "Actual:   1")]
    public async Task AttributeUpdates_that_only_delete_create_no_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await client.UpdateItemAsync("items", Parse("""{"pk":"a"}"""), new() { ["v"] = new() { Action = AttributeAction.DELETE } });

        Assert.Equal(0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It creates the item.", ExpectedMessage = "Actual:   1")]
    public async Task An_update_in_a_transaction_that_only_removes_creates_no_item(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ItemOperations.TransactAsync(
            client,
            new()
            {
                Update = new()
                {
                    TableName = "items",
                    Key = Parse("""{"pk":"a"}"""),
                    UpdateExpression = "REMOVE v",
                },
            }
        );

        Assert.Equal(0, (await client.ScanAsync(new ScanRequest("items"))).Count);
    }

    private static Task<UpdateItemResponse> UpdateAsync(IAmazonDynamoDB client, string? expression, ReturnValue returnValues)
    {
        var values = new Dictionary<string, AttributeValue> { [":set"] = SS("a"), [":one"] = N("1") }
            .Where(v => expression?.Contains(v.Key, StringComparison.Ordinal) == true)
            .ToDictionary();
        return client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a"}"""),
                UpdateExpression = expression,
                ExpressionAttributeValues = values.Count == 0 ? null : values,
                ReturnValues = returnValues,
            }
        );
    }
}
