using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.DocumentModel;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoObjects.Testing.Catching;

public class CaughtClientTests
{
    private const Backend Both = Backend.Mock | Backend.Local;

    [DynamoFact(Both)]
    public async Task A_client_in_a_static_field_reaches_the_tables_of_the_test(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "orders");

        await Orders.SaveAsync("1");

        Assert.Equal(["1"], await Orders.ListAsync());
        Assert.Equal(["orders"], (await Orders.Client.ListTablesAsync()).TableNames);
        Assert.Equal("1", (await test.Client.GetItemAsync("orders", new() { ["id"] = new("1") })).Item["id"].S);
        Assert.Equal("1", Assert.Single(test.Requests.OfType<PutItemRequest>()).Item["id"].S);
    }

    [DynamoFact(Both)]
    public async Task A_client_in_a_service_container_reaches_the_tables_of_the_test(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "orders");
        await using var services = new ServiceCollection()
            .AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient("key", "secret", RegionEndpoint.USWest2))
            .BuildServiceProvider();

        await services.GetRequiredService<IAmazonDynamoDB>().PutItemAsync("orders", new() { ["id"] = new("1") });

        Assert.Single((await test.Client.ScanAsync(new() { TableName = "orders" })).Items);
    }

    // LoadTable describes the table synchronously.
    [DynamoFact(Both)]
    public async Task The_document_model_reaches_the_tables_of_the_test(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "documents");
        // The SDK keeps descriptions of tables by credentials and region.
        using var client = new AmazonDynamoDBClient(Guid.NewGuid().ToString("N"), "secret", RegionEndpoint.EUNorth1);
#pragma warning disable CS0618
        var table = Table.LoadTable(client, new TableConfig("documents"));
#pragma warning restore CS0618

        await table.PutItemAsync(new Document { ["id"] = "1" });

        Assert.Equal("1", (await table.GetItemAsync("1"))["id"].AsString());
        Assert.Contains(test.Requests, request => request.Operation == "DescribeTable");
    }

    [DynamoFact(Both)]
    public async Task A_context_reaches_the_tables_of_the_test(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "contexts");
        using var context = new DynamoDBContextBuilder().WithDynamoDBClient(() => Orders.Client).Build();

        await context.SaveAsync(new Record { Id = "1" });

        Assert.Equal("1", (await context.LoadAsync<Record>("1")).Id);
        Assert.Single((await test.Client.ScanAsync(new() { TableName = "contexts" })).Items);
    }

    [DynamoFact(Both)]
    public async Task Faults_affect_the_client_with_its_own_retries(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "orders");
        test.Faults.On<PutItemRequest>().Times(2).Throttle();

        await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() =>
            Orders.Impatient.PutItemAsync("orders", new() { ["id"] = new("1") })
        );
        await Orders.SaveAsync("2");

        Assert.Equal(["2"], await Orders.ListAsync());
        Assert.Equal([1, 2], test.Requests.Where(request => request.Operation == "PutItem").Select(request => request.Attempts));
    }

    [DynamoFact(Both)]
    public async Task Errors_keep_their_types_and_the_tests_names(DynamoTestContext test)
    {
        var exception = await Assert.ThrowsAsync<ResourceNotFoundException>(() => Orders.ListAsync());

        Assert.DoesNotContain(test.TablePrefix, exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Both)]
    public async Task Tests_in_parallel_do_not_cross(DynamoTestContext test) =>
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => RunAsync(test.Backend, $"{number}"))));

    [DynamoFact(Backend.Mock)]
    public async Task A_client_in_another_region_reaches_the_tables_that_the_test_has_there(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.CreateClient(new TestClientOptions { Region = "eu-north-1" }), "orders");

        await Orders.SaveAsync("1");

        Assert.Empty((await test.Client.ListTablesAsync()).TableNames);
        Assert.Equal(["1"], await Orders.ListAsync());
    }

    private static async Task RunAsync(Backend backend, string number)
    {
        await using var test = await DynamoTestContext.OpenAsync(backend);
        test.SetCurrent();
        await SimpleTables.CreateAsync(test.Client, "orders");

        for (var i = 0; i < 5; i++)
            await Orders.SaveAsync($"{number}-{i}");

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"{number}-{i}"), await Orders.ListAsync());
        Assert.Equal(["orders"], (await Orders.Client.ListTablesAsync()).TableNames);
    }
}
