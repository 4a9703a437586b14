using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Clock.Tests;

public class ServerTimeTests
{
    // begin-snippet: guides-clock-token
    [DynamoFact(Backend.Mock)]
    public async Task A_request_token_is_valid_for_ten_minutes(DynamoTestContext test)
    {
        await test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "visit",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("store", ScalarAttributeType.S)],
                KeySchema = [new("store", KeyType.HASH)],
            }
        );
        await CountVisitAsync(test.Client);
        await CountVisitAsync(test.Client);

        test.Clock.Advance(TimeSpan.FromMinutes(10));
        await CountVisitAsync(test.Client);

        var item = (await test.Client.GetItemAsync("visit", new() { ["store"] = new("s1") })).Item;
        Assert.Equal("2", item["visits"].N);
    }

    private static async Task CountVisitAsync(IAmazonDynamoDB client) =>
        await client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                ClientRequestToken = "visit-1",
                TransactItems =
                [
                    new()
                    {
                        Update = new()
                        {
                            TableName = "visit",
                            Key = new() { ["store"] = new("s1") },
                            UpdateExpression = "ADD visits :one",
                            ExpressionAttributeValues = new() { [":one"] = new() { N = "1" } },
                        },
                    },
                ],
            }
        );
    // end-snippet
}
