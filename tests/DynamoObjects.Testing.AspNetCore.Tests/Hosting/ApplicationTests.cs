using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DynamoObjects.Testing.Hosting;

public class ApplicationTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_application_runs_on_the_tables_of_the_test(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        await using var factory = new WebApplicationFactory<Program>();
        await using var application = factory.ForTest(test);
        using var http = application.CreateClient();

        Assert.Equal(HttpStatusCode.Created, (await http.PutAsync("/orders/7", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await http.PutAsync("/orders/7", null)).StatusCode);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_worker_of_a_generic_host_uses_the_client_of_the_test(DynamoTestContext test)
    {
        await CreateTableAsync(test);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient());
        builder.Services.AddHostedService<Worker>();
        builder.Services.UseDynamoTest(test);
        using var host = builder.Build();

        await host.StartAsync();
        await host.Services.GetServices<IHostedService>().OfType<Worker>().Single().ExecuteTask!;
        await host.StopAsync();

        Assert.Equal("worker", Assert.Single((await test.Client.ScanAsync(new ScanRequest("orders"))).Items)["id"].S);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_host_that_outlives_its_test_gets_an_error_that_names_the_test(DynamoTestContext outer)
    {
        var test = await DynamoTestContext.OpenAsync(outer.Backend, "My test");
        var services = new ServiceCollection();
        services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient());
        await using var provider = services.UseDynamoTest(test).BuildServiceProvider();
        await test.DisposeAsync();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() =>
            provider.GetRequiredService<IAmazonDynamoDB>().ListTablesAsync()
        );

        Assert.Contains("'My test' has ended", exception.Message, StringComparison.Ordinal);
    }

    private static Task<CreateTableResponse> CreateTableAsync(DynamoTestContext test) =>
        test.Client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S), new("status", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "ByStatus",
                        KeySchema = [new("status", KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY },
                    },
                ],
            }
        );

    private sealed class Worker(IAmazonDynamoDB client) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            client.PutItemAsync("orders", new() { ["id"] = new("worker"), ["status"] = new("new") }, CancellationToken.None);
    }
}
