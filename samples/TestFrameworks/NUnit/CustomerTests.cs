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

        await Assert.ThatAsync(() => customers.RegisterAsync("ada"), Throws.TypeOf<ConditionalCheckFailedException>());
    }
}
// end-snippet
