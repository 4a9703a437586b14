using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Tests.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoObjects.Testing.Tests.Isolation;

/// <summary>Objects of a test that other code disposes.</summary>
public class ForeignDisposeTests
{
    [DynamoFact]
    public async Task A_client_works_after_a_container_has_disposed_it(IAmazonDynamoDB client)
    {
        using (var services = new ServiceCollection().AddSingleton(_ => client).BuildServiceProvider())
            await SimpleTables.CreateAsync((AmazonDynamoDBClient)services.GetRequiredService<IAmazonDynamoDB>(), "store");

        Assert.Equal(["store"], (await client.ListTablesAsync()).TableNames);
    }

    [DynamoFact]
    public async Task A_client_works_after_the_end_of_a_using(DynamoTestContext test)
    {
        using (var client = test.Client)
            await SimpleTables.CreateAsync(client, "store");

        Assert.Equal(["store"], (await test.Client.ListTablesAsync()).TableNames);
    }

    [DynamoFact]
    public async Task So_does_a_client_with_a_listener(DynamoTestContext test)
    {
        test.Client.BeforeRequestEvent += (_, _) => { };
        test.Client.Dispose();

        Assert.Empty((await test.Client.ListTablesAsync()).TableNames);
    }

    [DynamoFact]
    public async Task A_context_works_after_a_container_has_disposed_it(
        IDynamoDBContext context,
        DynamoDBContext other,
        DynamoTestContext test
    )
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        using (var services = new ServiceCollection().AddSingleton(_ => context).AddSingleton(_ => other).BuildServiceProvider())
            _ = (services.GetRequiredService<IDynamoDBContext>(), services.GetRequiredService<DynamoDBContext>());

        await context.SaveAsync(new ContextStore { Id = "one" });

        Assert.Equal("one", (await other.LoadAsync<ContextStore>("one")).Id);
    }

    [DynamoFact]
    public async Task A_database_works_after_it_was_disposed(DynamoDatabase database)
    {
        database.Dispose();
        await database.Table<Store>().SaveAsync(new Store { StoreId = "one" });

        Assert.NotNull(await database.Table<Store>().FindAsync("one"));
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_engine_works_after_a_container_has_disposed_it(DynamoTestContext test)
    {
        using (var services = new ServiceCollection().AddSingleton(_ => test.Mock).BuildServiceProvider())
            services.GetRequiredService<DynamoObjects.Mock.MockDynamoDb>();

        await SimpleTables.CreateAsync(test.Client, "store");

        Assert.Equal([test.TablePrefix + "store"], (await test.Mock.CreateClient().ListTablesAsync()).TableNames);
    }

    [DynamoFact]
    public async Task A_test_of_an_adapter_does_not_end_before_its_method(DynamoTestContext test)
    {
        await using (var services = new ServiceCollection().AddSingleton(_ => test).BuildServiceProvider())
            services.GetRequiredService<DynamoTestContext>();

        Assert.False(test.CancellationToken.IsCancellationRequested);
        Assert.Empty((await test.Client.ListTablesAsync()).TableNames);
    }

    [DynamoTheory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task After_the_end_each_of_them_names_the_test(bool isDisposed, bool isObserved, DynamoTestContext outer)
    {
        var test = await DynamoTestContext.OpenAsync(outer.Backend, "Stores_are_found");
        var table = new TableBuilder(test.Client, "store").AddHashKey("id", DynamoDBEntryType.String).Build();
        var database = test.Database;
        await SimpleTables.CreateAsync(test.Client, "store");
        if (isObserved)
            test.Client.AfterResponseEvent += (_, _) => { };
        await test.DisposeAsync();
        if (isDisposed)
            test.Client.Dispose();

        await NamesAsync(() => test.Client.GetItemAsync("store", new() { ["id"] = new("one") }));
        await NamesAsync(() => test.Client.DescribeTableAsync("store"));
        await NamesAsync(() =>
            test.Client.Paginators.Scan(new ScanRequest("store")).Responses.GetAsyncEnumerator().MoveNextAsync().AsTask()
        );
        await NamesAsync(() => table.GetItemAsync("one"));
        await NamesAsync(() => database.Table<Store>().FindAsync("one"));
        await NamesAsync(() => Task.Run(() => test.Client.ListTablesAsync()));
    }

    [DynamoFact(Backend.Mock)]
    public async Task After_the_end_the_engine_names_the_test()
    {
        var test = await DynamoTestContext.OpenAsync(Backend.Mock, "Stores_are_found");
        var (engine, client) = (test.Mock, test.Mock.CreateClient());
        await test.DisposeAsync();

        await NamesAsync(() => client.ListTablesAsync());
        await NamesAsync(() => Task.FromResult(engine.Execute(new ListTablesRequest())));
    }

    private static async Task NamesAsync(Func<Task> use)
    {
        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(use);
        Assert.StartsWith(
            "The test 'Stores_are_found' has ended and its tables are dropped. Await all tasks",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoDBTable("store")]
    private sealed class ContextStore
    {
        [DynamoDBHashKey("id")]
        public string Id { get; set; } = "";
    }
}
