using Amazon.DynamoDBv2;
using DynamoObjects;
using DynamoObjects.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/dependency-injection.md.</summary>
public class DependencyInjectionTests
{
    [DynamoFact]
    public async Task A_database_and_its_tables_are_registered(IAmazonDynamoDB client)
    {
        var services = new ServiceCollection();
        services.AddSingleton(client);

        // begin-snippet: mapper-register
        services.AddDynamoObjects(options => options.TablePrefix = "staging-");
        services.AddKeyedDynamoObjects("reports", options => options.TablePrefix = "reports-");
        services.AddSingleton<Reports>();
        // end-snippet

        await using var provider = services.BuildServiceProvider();
        var reports = provider.GetRequiredService<Reports>();
        await reports.Stores.SaveAsync(new Store { StoreId = "s1" });
        await reports.Orders.SaveAsync(new Order("ada", 1));
        Assert.Equal(["reports-order", "staging-store"], (await client.ListTablesAsync()).TableNames.Order());
    }

    [Fact]
    public void Options_come_from_the_configuration()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile("Mapper/appsettings.json").Build();
        var services = new ServiceCollection();

        // begin-snippet: mapper-register-configuration
        services.AddDynamoObjects(configuration.GetSection("DynamoObjects"));
        // end-snippet

        using var provider = services.BuildServiceProvider();
        var database = provider.GetRequiredService<DynamoDatabase>();
        Assert.Equal("staging-store", database.GetTableName<Store>());
        Assert.Equal("eu-west-1", database.Client.Config.RegionEndpoint.SystemName);
        Assert.False(database.Options.CreateTables);
    }

    [Fact]
    public void A_key_that_is_not_an_option_is_rejected()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DynamoObjects:Prefix"] = "staging-" })
            .Build();
        var services = new ServiceCollection().AddDynamoObjects(configuration.GetSection("DynamoObjects"));

        using var provider = services.BuildServiceProvider();
        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<DynamoDatabase>);

        Assert.Contains("'DynamoObjects:Prefix'", exception.Message, StringComparison.Ordinal);
    }
}
