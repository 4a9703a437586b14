using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Loyalty.Tests;

// begin-snippet: guides-from-mocks-code
public sealed class LoyaltyPoints(IAmazonDynamoDB client)
{
    public async Task<bool> SpendAsync(string customer, int points)
    {
        try
        {
            await client.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = "loyalty",
                    Key = new() { ["customer"] = new(customer) },
                    UpdateExpression = "SET points = points - :points",
                    ConditionExpression = "points >= :points",
                    ExpressionAttributeValues = new() { [":points"] = new() { N = points.ToString(CultureInfo.InvariantCulture) } },
                }
            );
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }
}
// end-snippet
