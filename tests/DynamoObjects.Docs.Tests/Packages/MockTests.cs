using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace Shop.Packages.Mock;

public class MockTests
{
    [Fact]
    public async Task The_example_of_the_package_runs()
    {
        // begin-snippet: package-mock
        using var dynamoDb = new MockDynamoDb();
        using AmazonDynamoDBClient client = dynamoDb.CreateClient();

        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "store",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        await client.PutItemAsync("store", new() { ["id"] = new("s1"), ["city"] = new("Lisbon") });
        // end-snippet

        Assert.Equal("Lisbon", (await client.GetItemAsync("store", new() { ["id"] = new("s1") })).Item["city"].S);
    }
}
