using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Shop.Clock.Tests;

public class StandaloneClockTests
{
    [Fact]
    public async Task An_expired_item_stays_for_the_delay()
    {
        // begin-snippet: guides-clock-standalone
        var clock = new FakeTimeProvider();
        using var dynamoDb = new MockDynamoDb(new MockDynamoDbOptions { TimeProvider = clock, TimeToLiveDelay = TimeSpan.FromDays(2) });
        // end-snippet
        using var client = dynamoDb.CreateClient();
        await new Seeder(client).CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "session",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("user", ScalarAttributeType.S)],
                KeySchema = [new("user", KeyType.HASH)],
            }
        );
        await client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = "session",
                TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = true },
            }
        );
        var expires = clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await client.PutItemAsync(
            "session",
            new()
            {
                ["user"] = new("ann"),
                ["expires"] = new() { N = expires },
            }
        );

        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await client.ScanAsync(new ScanRequest { TableName = "session" })).Count);

        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, (await client.ScanAsync(new ScanRequest { TableName = "session" })).Count);
    }
}
