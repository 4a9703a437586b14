using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html</summary>
public class DeleteItemSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deleted_item_is_returned_and_no_longer_exists(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1}"""));

        var response = await client.DeleteItemAsync("items", Parse("""{"pk":"a"}"""), ReturnValue.ALL_OLD);

        Assert.Equal("""{"pk":{"S":"a"},"v":{"N":"1"}}""", Text(response.Attributes));
        Assert.False((await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).IsItemSet);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Deleting_a_missing_item_does_nothing(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        var response = await client.DeleteItemAsync("items", Parse("""{"pk":"a"}"""), ReturnValue.ALL_OLD);

        Assert.False(response.Attributes is { Count: > 0 });
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("v = :v", true)]
    [InlineData("v < :v", false)]
    [InlineData("attribute_not_exists(pk)", false)]
    public async Task A_condition_decides_whether_a_write_happens(string condition, bool holds, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync("items", Parse("""{"pk":"a","v":1}"""));
        var request = new DeleteItemRequest
        {
            TableName = "items",
            Key = Parse("""{"pk":"a"}"""),
            ConditionExpression = condition,
            ExpressionAttributeValues = condition.Contains(":v", StringComparison.Ordinal) ? new() { [":v"] = N("1") } : null,
        };

        if (holds)
        {
            await client.DeleteItemAsync(request);
        }
        else
        {
            await ErrorAssert.ThrowsAsync<ConditionalCheckFailedException>("The conditional request failed", () =>
                client.DeleteItemAsync(request)
            );
        }

        Assert.Equal(!holds, (await client.GetItemAsync("items", Parse("""{"pk":"a"}"""))).IsItemSet);
    }
}
