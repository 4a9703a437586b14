using DynamoObjects;
using DynamoObjects.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shop.Seeding.Tests;

namespace Shop.Orders.Tests;

public class MapperRegistrationTests
{
    // begin-snippet: guides-web-mapper
    [DynamoFact]
    public async Task A_table_of_the_container_is_the_table_of_the_test(DynamoTestContext test)
    {
        var services = new ServiceCollection();
        services.AddDynamoObjects(options => options.Region = "eu-west-1");
        services.AddSingleton(test.Database);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<DynamoTable<Store>>().SaveAsync(new Store { StoreId = "s1" });

        Assert.NotNull(await test.Database.Table<Store>().FindAsync("s1"));
    }
    // end-snippet
}
