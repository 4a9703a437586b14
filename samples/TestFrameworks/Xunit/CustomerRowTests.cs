using Amazon.DynamoDBv2;
using DynamoObjects.Testing;
using Xunit;

namespace Shop.Tests;

// begin-snippet: start-xunit-rows
public class CustomerRowTests
{
    [DynamoTheory]
    [InlineData("ada")]
    [InlineData("grace")]
    public async Task A_registered_customer_is_found(string id, IAmazonDynamoDB client)
    {
        var customers = new Customers(client);
        await customers.CreateTableAsync();
        await customers.RegisterAsync(id);

        Assert.True((await client.GetItemAsync("customer", new() { ["id"] = new(id) })).IsItemSet);
    }
}
// end-snippet
