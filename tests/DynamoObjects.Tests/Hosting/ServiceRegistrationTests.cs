using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;
using DynamoObjects.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Tests.Hosting;

public sealed class ServiceRegistrationTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_database_and_its_tables_use_the_registered_client(DynamoTestContext test)
    {
        using var services = Build(s => s.AddSingleton<IAmazonDynamoDB>(test.Client).AddDynamoObjects(o => o.TablePrefix = "app-"));

        await services.GetRequiredService<DynamoTable<Store>>().SaveAsync(new Store { StoreId = "s1", Name = "North" });

        var database = services.GetRequiredService<DynamoDatabase>();
        Assert.Equal("North", (await database.Table<Store>().GetAsync("s1")).Name);
        Assert.Equal("app-store", database.GetTableName<Store>());
        Assert.Same(test.Client, database.Client);
        Assert.Same(database, services.GetRequiredService<DynamoTable<Order>>().Database);
    }

    [Fact]
    public void Without_a_registered_client_the_database_creates_its_own()
    {
        using var services = Build(s => s.AddDynamoObjects(o => (o.Region, o.Port) = ("localhost", 8123)));

        Assert.Equal("http://localhost:8123/", services.GetRequiredService<DynamoDatabase>().Client.Config.ServiceURL);
    }

    [Fact]
    public async Task Only_the_databases_own_client_is_disposed_with_the_container()
    {
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient();
        var services = Build(s => s.AddSingleton<IAmazonDynamoDB>(client).AddDynamoObjects());
        Assert.Same(client, services.GetRequiredService<DynamoDatabase>().Client);
        var own = Build(s => s.AddDynamoObjects(o => o.Region = "localhost"));
        var ownClient = own.GetRequiredService<DynamoDatabase>().Client;

        await services.DisposeAsync();
        await own.DisposeAsync();

        Assert.Empty((await client.ListTablesAsync()).TableNames ?? []);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ownClient.ListTablesAsync());
    }

    [Fact]
    public void The_logger_factory_and_clock_are_the_registered_ones_unless_the_options_set_others()
    {
        using var logs = new RecordingLoggerFactory();
        using var otherLogs = new RecordingLoggerFactory();
        var time = new FakeTimeProvider();
        using var services = Build(s =>
            s.AddSingleton<ILoggerFactory>(logs)
                .AddSingleton<TimeProvider>(time)
                .AddDynamoObjects(o => o.Region = "localhost")
                .AddKeyedDynamoObjects("other", o => (o.Region, o.LoggerFactory) = ("localhost", otherLogs))
        );

        var options = services.GetRequiredService<DynamoDatabase>().Options;
        Assert.Same(logs, options.LoggerFactory);
        Assert.Same(time, options.TimeProvider);
        Assert.Same(otherLogs, services.GetRequiredKeyedService<DynamoDatabase>("other").Options.LoggerFactory);
    }

    [Fact]
    public void A_second_registration_adds_to_the_options_of_the_same_database()
    {
        using var services = Build(s => s.AddDynamoObjects(o => o.Region = "localhost").AddDynamoObjects(o => o.TablePrefix = "dev-"));

        var database = Assert.Single(services.GetServices<DynamoDatabase>());
        Assert.Equal(("localhost", "dev-"), (((DynamoConnectionOptions)database.Options).Region, database.Options.TablePrefix));
    }

    [DynamoFact(Backend.Mock)]
    public async Task Keyed_databases_have_their_own_options_and_clients(DynamoTestContext test)
    {
        using var engine = new MockDynamoDb();
        using var reports = engine.CreateClient();
        using var services = Build(s =>
            s.AddSingleton<IAmazonDynamoDB>(test.Client)
                .AddKeyedSingleton<IAmazonDynamoDB>("reports", reports)
                .AddDynamoObjects()
                .AddKeyedDynamoObjects("reports", o => o.TablePrefix = "reports-")
                .AddKeyedDynamoObjects("archive", o => o.TablePrefix = "archive-")
                .AddKeyedDynamoObjects("local", o => o.Region = "localhost")
        );

        await services.GetRequiredKeyedService<DynamoDatabase>("reports").Table<Store>().SaveAsync(new Store { StoreId = "s1" });

        Assert.Equal(["reports-store"], (await reports.ListTablesAsync()).TableNames);
        Assert.Same(test.Client, services.GetRequiredKeyedService<DynamoDatabase>("archive").Client);
        Assert.NotSame(test.Client, services.GetRequiredKeyedService<DynamoDatabase>("local").Client);
        Assert.Equal("", services.GetRequiredService<DynamoDatabase>().Options.TablePrefix);
    }

    [Fact]
    public void A_keyed_database_with_its_own_credentials_does_not_use_the_applications_client()
    {
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient();
        using var services = Build(s =>
            s.AddSingleton<IAmazonDynamoDB>(client)
                .AddKeyedDynamoObjects("other", o => (o.Region, o.Credentials) = ("eu-west-1", new BasicAWSCredentials("key", "secret")))
        );

        var other = services.GetRequiredKeyedService<DynamoDatabase>("other").Client;
        Assert.Equal("eu-west-1", other.Config.RegionEndpoint.SystemName);
    }

    private static ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }
}
