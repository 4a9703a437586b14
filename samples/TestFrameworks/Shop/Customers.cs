// begin-snippet: start-code-under-test
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop;

/// <summary>Stores customers with the AWS SDK.</summary>
public sealed class Customers(IAmazonDynamoDB client)
{
    public Task CreateTableAsync() =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "customer",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );

    public Task RegisterAsync(string id) =>
        client.PutItemAsync(
            new PutItemRequest
            {
                TableName = "customer",
                Item = new() { ["id"] = new(id) },
                ConditionExpression = "attribute_not_exists(id)",
            }
        );
}
// end-snippet
