using Amazon.DynamoDBv2;
using DynamoObjects.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Isolation.Tests;

public class IsolationTests
{
    // begin-snippet: guides-isolation-first
    [DynamoTheory]
    [InlineData("ann")]
    [InlineData("ben")]
    public async Task Each_test_has_its_own_table(string customer, DynamoTestContext test)
    {
        await test.Seed.CreateTableAsync(
            new()
            {
                TableName = "customer",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("name", ScalarAttributeType.S)],
                KeySchema = [new("name", KeyType.HASH)],
            }
        );
        await test.Client.PutItemAsync("customer", new() { ["name"] = new(customer) });

        var items = (await test.Client.ScanAsync(new() { TableName = "customer" })).Items;

        Assert.Equal(customer, Assert.Single(items)["name"].S);
    }

    // end-snippet

    // begin-snippet: guides-isolation-dispose
    [DynamoFact]
    public async Task A_client_works_after_a_container_has_disposed_it(IAmazonDynamoDB client)
    {
        await using (var services = new ServiceCollection().AddSingleton(_ => client).BuildServiceProvider())
            services.GetRequiredService<IAmazonDynamoDB>();

        Assert.Empty((await client.ListTablesAsync()).TableNames);
    }

    // end-snippet

    // begin-snippet: guides-isolation-open
    [Fact]
    public async Task A_test_can_open_its_own_context()
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);

        Assert.Empty((await test.Client.ListTablesAsync()).TableNames);
    }
    // end-snippet
}
