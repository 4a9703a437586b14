using Amazon.DynamoDBv2;
using DynamoObjects.Testing;
using NUnit.Framework;

namespace Shop.Tests;

// begin-snippet: start-nunit-rows
public class CustomerRowTests
{
    [DynamoTestCase("ada")]
    [DynamoTestCase("grace")]
    public async Task A_registered_customer_is_found(string id, IAmazonDynamoDB client)
    {
        var customers = new Customers(client);
        await customers.CreateTableAsync();
        await customers.RegisterAsync(id);

        Assert.That((await client.GetItemAsync("customer", new() { ["id"] = new(id) })).IsItemSet);
    }
}
// end-snippet
