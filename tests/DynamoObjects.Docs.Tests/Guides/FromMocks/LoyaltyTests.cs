// begin-snippet: guides-from-mocks-after
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Loyalty.Tests;

public sealed class LoyaltySeed : SharedSeed
{
    protected override async Task SeedAsync(Seeder seeder, CancellationToken cancellationToken)
    {
        await seeder.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "loyalty",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("customer", ScalarAttributeType.S)],
                KeySchema = [new("customer", KeyType.HASH)],
            },
            cancellationToken
        );
        await seeder.AddJsonAsync("loyalty", """[{ "customer": "ann", "points": 10 }]""", cancellationToken);
    }
}

[DynamoSeed<LoyaltySeed>]
public class LoyaltyTests
{
    [DynamoTheory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task Only_earned_points_are_spent(int points, bool isSpent, IAmazonDynamoDB client) =>
        Assert.Equal(isSpent, await new LoyaltyPoints(client).SpendAsync("ann", points));
}
// end-snippet
