using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Packages.Testing;

public class TestingTests
{
    [Fact]
    public async Task The_example_of_the_package_runs()
    {
        // begin-snippet: package-testing
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        await test.Client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "store",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        // end-snippet

        Assert.Equal(["store"], (await test.Client.ListTablesAsync()).TableNames);
    }
}
