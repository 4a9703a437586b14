// begin-snippet: start-xunit-first-test
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using Xunit;

namespace Shop.Tests;

public class CustomerTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_customer_registers_once(IAmazonDynamoDB client)
    {
        var customers = new Customers(client);
        await customers.CreateTableAsync();
        await customers.RegisterAsync("ada");

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => customers.RegisterAsync("ada"));
    }
}
// end-snippet
