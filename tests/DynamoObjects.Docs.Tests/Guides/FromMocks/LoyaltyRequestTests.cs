using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Loyalty.Tests;

[DynamoSeed<LoyaltySeed>]
public class LoyaltyRequestTests
{
    // begin-snippet: guides-from-mocks-verify
    [DynamoFact]
    public async Task Spending_takes_one_request(DynamoTestContext test)
    {
        await new LoyaltyPoints(test.Client).SpendAsync("ann", 3);

        test.Requests.ShouldHaveCount(1);
        Assert.Equal("points >= :points", Assert.Single(test.Requests.OfType<UpdateItemRequest>()).ConditionExpression);
    }

    // end-snippet

    // begin-snippet: guides-from-mocks-fault
    [DynamoFact]
    public async Task An_outage_is_not_taken_for_missing_points(DynamoTestContext test)
    {
        test.Faults.On<UpdateItemRequest>().Always().InternalServerError();

        await Assert.ThrowsAsync<InternalServerErrorException>(() => new LoyaltyPoints(test.Client).SpendAsync("ann", 3));
    }
    // end-snippet
}
