// begin-snippet: guides-clock-first
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Clock.Tests;

public class SessionTests
{
    [DynamoFact(Backend.Mock)]
    public async Task A_session_lasts_an_hour(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        var sessions = new Sessions(test.Client, test.Clock);
        await sessions.BeginAsync("ann");

        test.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True(await sessions.IsActiveAsync("ann"));

        test.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await sessions.IsActiveAsync("ann"));
    }

    internal static Task CreateTableAsync(DynamoTestContext test) =>
        test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "session",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("user", ScalarAttributeType.S)],
                KeySchema = [new("user", KeyType.HASH)],
            }
        );
}
// end-snippet
