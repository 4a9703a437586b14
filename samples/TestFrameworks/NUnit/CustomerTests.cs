// begin-snippet: start-nunit-first-test
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using NUnit.Framework;

namespace Shop.Tests;

public class CustomerTests
{
    [DynamoTest(Backend.Mock | Backend.Local)]
    public async Task A_customer_registers_once(IAmazonDynamoDB client)
    {
        var customers = new Customers(client);
        await customers.CreateTableAsync();
        await customers.RegisterAsync("ada");

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => customers.RegisterAsync("ada"));
    }
}

/// <summary>The code under test.</summary>
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
