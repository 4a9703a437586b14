using DynamoObjects;
using DynamoObjects.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Seeding.Tests;

namespace Shop.Orders.Tests;

public class MapperRegistrationTests
{
    // begin-snippet: guides-applications-services
    [DynamoFact]
    public async Task A_database_keeps_its_options(DynamoTestContext test)
    {
        var services = new ServiceCollection();
        services.AddDynamoObjects(options => (options.Region, options.TablePrefix) = ("eu-west-1", "dev-"));
        services.UseDynamoTest(test);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<DynamoTable<Store>>().SaveAsync(new Store { StoreId = "s1" });

        Assert.Equal(["dev-store"], (await test.Client.ListTablesAsync()).TableNames);
    }
    // end-snippet
}
