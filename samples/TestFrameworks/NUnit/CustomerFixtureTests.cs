using Amazon.DynamoDBv2;
using DynamoObjects.Testing;
using NUnit.Framework;

namespace Shop.Tests;

// begin-snippet: start-nunit-fixture
[DynamoTestFixture]
public class CustomerFixtureTests
{
    private static IAmazonDynamoDB Client => DynamoTestContext.Current!.Client;

    [SetUp]
    public Task CreateTable() => new Customers(Client).CreateTableAsync();

    [Test]
    public async Task A_registered_customer_is_found()
    {
        await new Customers(Client).RegisterAsync("ada");

        Assert.That((await Client.GetItemAsync("customer", new() { ["id"] = new("ada") })).IsItemSet);
    }
}
// end-snippet
