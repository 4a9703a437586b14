// begin-snippet: start-mstest-first-test
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Shop.Tests;

[TestClass]
public class CustomerTests
{
    [DynamoTestMethod(Backend.Mock | Backend.Local)]
    public async Task A_customer_registers_once(IAmazonDynamoDB client)
    {
        var customers = new Customers(client);
        await customers.CreateTableAsync();
        await customers.RegisterAsync("ada");

        await Assert.ThrowsExactlyAsync<ConditionalCheckFailedException>(() => customers.RegisterAsync("ada"));
    }
}
// end-snippet
