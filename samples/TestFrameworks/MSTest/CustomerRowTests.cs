using Amazon.DynamoDBv2;
using DynamoObjects.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Shop.Tests;

// begin-snippet: start-mstest-rows
[TestClass]
public class CustomerRowTests
{
    [DynamoTestMethod]
    [DynamoDataRow("ada")]
    [DynamoDataRow("grace")]
    public async Task A_registered_customer_is_found(string id, IAmazonDynamoDB client)
    {
        var customers = new Customers(client);
        await customers.CreateTableAsync();
        await customers.RegisterAsync(id);

        Assert.IsTrue((await client.GetItemAsync("customer", new() { ["id"] = new(id) })).IsItemSet);
    }
}
// end-snippet
