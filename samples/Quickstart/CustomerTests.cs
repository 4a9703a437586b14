using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using Quickstart.Shop;

namespace Quickstart;

/// <summary>Code that knows only the AWS SDK is tested in the same way: it is given an ordinary <see cref="IAmazonDynamoDB"/>.</summary>
public class CustomerTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_customer_earns_points(IAmazonDynamoDB client)
    {
        var accounts = await AccountsWithAdaAsync(client);

        Assert.Equal(30, await accounts.EarnAsync("acme", "ada", 30));
        Assert.Equal(42, await accounts.EarnAsync("acme", "ada", 12));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_customer_registers_once(IAmazonDynamoDB client)
    {
        var accounts = await AccountsWithAdaAsync(client);

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => accounts.RegisterAsync("acme", "ada", "Another Ada"));

        Assert.Equal(["Ada"], await accounts.NamesAsync("acme", "ada"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Points_that_are_not_there_cannot_be_spent(IAmazonDynamoDB client)
    {
        var accounts = await AccountsWithAdaAsync(client);
        await accounts.EarnAsync("acme", "ada", 10);

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => accounts.SpendAsync("acme", "ada", 11));

        await accounts.SpendAsync("acme", "ada", 10);
        Assert.Equal(1, await accounts.EarnAsync("acme", "ada", 1));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Customers_are_listed_by_id_over_several_pages(IAmazonDynamoDB client)
    {
        var accounts = await AccountsWithAdaAsync(client);
        foreach (var (id, name) in new[] { ("b3", "Cleo"), ("b1", "Ben"), ("b2", "Bo"), ("b4", "Dan"), ("b5", "Eve") })
        {
            await accounts.RegisterAsync("acme", id, name);
        }

        await accounts.RegisterAsync("globex", "b6", "Finn");

        Assert.Equal(["Ben", "Bo", "Cleo", "Dan", "Eve"], await accounts.NamesAsync("acme", "b"));
    }

    private static async Task<CustomerAccounts> AccountsWithAdaAsync(IAmazonDynamoDB client)
    {
        var accounts = new CustomerAccounts(client);
        await accounts.CreateTableAsync();
        await accounts.RegisterAsync("acme", "ada", "Ada");
        return accounts;
    }
}
