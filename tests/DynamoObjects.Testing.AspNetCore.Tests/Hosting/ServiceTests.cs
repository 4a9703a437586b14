using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using DynamoObjects.Testing.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoObjects.Testing.Hosting;

public class ServiceTests
{
    public static TheoryData<ServiceLifetime> Lifetimes => [ServiceLifetime.Singleton, ServiceLifetime.Scoped, ServiceLifetime.Transient];

    [DynamoTheory(Backend.Mock)]
    [MemberData(nameof(Lifetimes))]
    public async Task A_client_of_each_lifetime_is_that_of_the_test(ServiceLifetime lifetime, DynamoTestContext test)
    {
        IServiceCollection services = new ServiceCollection();
        services.Add(new ServiceDescriptor(typeof(IAmazonDynamoDB), _ => new AmazonDynamoDBClient(), lifetime));
        services.Add(new ServiceDescriptor(typeof(AmazonDynamoDBClient), typeof(AmazonDynamoDBClient), lifetime));
        await using var provider = services.UseDynamoTest(test).BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();

        Assert.Same(test.Client, scope.ServiceProvider.GetRequiredService<IAmazonDynamoDB>());
        Assert.Same(test.Client, scope.ServiceProvider.GetRequiredService<AmazonDynamoDBClient>());
    }

    [DynamoFact(Backend.Mock)]
    public async Task Clients_by_key_by_function_and_of_AddAWSService_are_that_of_the_test(DynamoTestContext test)
    {
        var services = new ServiceCollection();
        services.AddAWSService<IAmazonDynamoDB>();
        services.AddKeyedSingleton<IAmazonDynamoDB>("eu", (_, _) => new AmazonDynamoDBClient());
        services.AddKeyedSingleton<IAmazonDynamoDB>(KeyedService.AnyKey, (_, _) => new AmazonDynamoDBClient());
        services.AddSingleton<Func<IAmazonDynamoDB>>(_ => () => new AmazonDynamoDBClient());
        services.AddSingleton(_ => new Lazy<IAmazonDynamoDB>(() => new AmazonDynamoDBClient()));
        await using var provider = services.UseDynamoTest(test).BuildServiceProvider();

        Assert.Same(test.Client, provider.GetRequiredService<IAmazonDynamoDB>());
        Assert.Same(test.Client, provider.GetRequiredKeyedService<IAmazonDynamoDB>("eu"));
        Assert.Same(test.Client, provider.GetRequiredKeyedService<IAmazonDynamoDB>("any"));
        Assert.Same(test.Client, provider.GetRequiredService<Func<IAmazonDynamoDB>>()());
        Assert.Same(test.Client, provider.GetRequiredService<Lazy<IAmazonDynamoDB>>().Value);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_client_outlives_the_container(DynamoTestContext test)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient());
        services.AddScoped<IDynamoDBContext, DynamoDBContext>();
        await using (var provider = services.UseDynamoTest(test).BuildServiceProvider())
        await using (var scope = provider.CreateAsyncScope())
            Assert.NotNull(scope.ServiceProvider.GetRequiredService<IDynamoDBContext>());

        Assert.Empty((await test.Client.ListTablesAsync()).TableNames);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_context_keeps_its_configuration(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "dev-orders");
        var services = new ServiceCollection();
        services.AddScoped<IDynamoDBContext>(_ =>
            new DynamoDBContextBuilder()
                .WithDynamoDBClient(() => new AmazonDynamoDBClient("key", "secret", Amazon.RegionEndpoint.EUWest1))
                .ConfigureContext(config => config.TableNamePrefix = "dev-")
                .Build()
        );
        await using var provider = services.UseDynamoTest(test).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<IDynamoDBContext>();

        await context.SaveAsync(new Order { Id = "7", Status = "new" });

        Assert.Equal("new", (await test.Client.GetItemAsync("dev-orders", new() { ["id"] = new("7") })).Item["status"].S);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_database_keeps_its_options(DynamoTestContext test)
    {
        var services = new ServiceCollection();
        services.AddDynamoObjects(options => (options.TablePrefix, options.Region) = ("dev-", "eu-west-1"));
        services.AddKeyedDynamoObjects("eu", options => (options.TablePrefix, options.Region) = ("eu-", "eu-west-1"));
        services.AddKeyedSingleton("own", (_, _) => DynamoDatabase.Connect(new() { Region = "eu-west-1", TablePrefix = "own-" }));
        await using var provider = services.UseDynamoTest(test).BuildServiceProvider();

        foreach (
            var database in new[]
            {
                provider.GetRequiredService<DynamoDatabase>(),
                provider.GetRequiredKeyedService<DynamoDatabase>("eu"),
                provider.GetRequiredKeyedService<DynamoDatabase>("own"),
            }
        )
            await database.Table<Order>().SaveAsync(new Order { Id = "7" });

        Assert.Equal(["dev-orders", "eu-orders", "own-orders"], (await test.Client.ListTablesAsync()).TableNames);
        Assert.Same(test.Database.Options.TimeProvider, provider.GetRequiredService<DynamoDatabase>().Options.TimeProvider);
    }

    [DynamoFact(Backend.Mock)]
    public void A_context_class_with_a_client_of_its_own_is_reported(DynamoTestContext test)
    {
        var services = new ServiceCollection();
        services.AddSingleton<OwnContext>();
        using var provider = services.UseDynamoTest(test).BuildServiceProvider();

        var exception = Assert.Throws<NotSupportedException>(() => provider.GetRequiredService<OwnContext>());

        Assert.StartsWith("OwnContext creates a DynamoDB client of its own", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_object_that_the_application_registers_is_left_to_the_application(DynamoTestContext test)
    {
        var services = new ServiceCollection();
        var fake = new RecordingContext(test.Client);
        services.AddSingleton<IDynamoDBContext>(fake);
        await using (var provider = services.UseDynamoTest(test).BuildServiceProvider())
            Assert.Same(fake, provider.GetRequiredService<IDynamoDBContext>());

        Assert.False(fake.IsDisposed);
    }

    [DynamoFact(Backend.Mock)]
    public void A_client_of_streams_is_reported(DynamoTestContext test)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Amazon.DynamoDBv2.IAmazonDynamoDBStreams>(_ => throw new InvalidOperationException("real"));
        services.AddSingleton<IAmazonDynamoDB, AmazonDynamoDBClient>();
        using var provider = services.UseDynamoTest(test).BuildServiceProvider();

        var exception = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<Amazon.DynamoDBv2.IAmazonDynamoDBStreams>());

        Assert.IsType<NotSupportedException>(exception);
        Assert.Contains("GetEndpointAsync", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock)]
    public void Services_without_a_client_are_reported(DynamoTestContext test)
    {
        var services = new ServiceCollection();

        Assert.Throws<InvalidOperationException>(() => services.UseDynamoTest(test));
        Assert.Throws<InvalidOperationException>(() => services.UseDynamoTests());
        Assert.Empty(services);
    }

#pragma warning disable CS0618 // As older code does.
    private sealed class RecordingContext(IAmazonDynamoDB client) : DynamoDBContext(client), IDisposable
    {
        public bool IsDisposed { get; private set; }

        void IDisposable.Dispose() => IsDisposed = true;
    }

    private sealed class OwnContext() : DynamoDBContext(new AmazonDynamoDBClient("key", "secret", Amazon.RegionEndpoint.EUWest1));
#pragma warning restore CS0618
}
