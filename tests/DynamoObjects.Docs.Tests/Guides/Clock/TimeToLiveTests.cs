using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using static Shop.Clock.Tests.SessionTests;

namespace Shop.Clock.Tests;

public class TimeToLiveTests
{
    // begin-snippet: guides-clock-ttl
    [DynamoFact(Backend.Mock)]
    public async Task DynamoDB_deletes_an_expired_session(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        await test.Client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = "session",
                TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = true },
            }
        );
        await new Sessions(test.Client, test.Clock).BeginAsync("ann");

        test.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));

        Assert.Equal(0, (await test.Client.ScanAsync(new ScanRequest { TableName = "session" })).Count);
    }

    // end-snippet
}
