// begin-snippet: guides-faults-first
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Faults.Tests;

public class FaultTests
{
    [DynamoFact]
    public async Task A_throttled_write_is_retried(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        test.Faults.On<PutItemRequest>().Throttle();

        await test.Client.PutItemAsync("store", new() { ["id"] = new("one") });

        Assert.Equal(2, test.Requests.On("store")[^1].Attempts);
        test.Faults.ShouldAllHaveFired();
    }

    internal static Task CreateTableAsync(DynamoTestContext test) =>
        test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "store",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
}
// end-snippet
