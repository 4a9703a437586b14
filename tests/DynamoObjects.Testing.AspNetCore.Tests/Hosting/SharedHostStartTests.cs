using System.Net;
using Amazon.DynamoDBv2;
using DynamoObjects.Testing.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace DynamoObjects.Testing.Hosting;

public class SharedHostStartTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_worker_of_a_shared_host_is_outside_of_the_test_that_starts_the_host(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "orders");
        await using var application = new WorkerApplication();
        using var http = application.CreateClient();

        var exception = await Assert.ThrowsAsync<ClientOutsideTestException>(() => GetWorker(application.Services).ExecuteTask!);

        Assert.StartsWith("PutItem was called outside of a test", exception.Message, StringComparison.Ordinal);
        Assert.Empty((await test.Client.ScanAsync(new("orders"))).Items);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_worker_of_a_host_for_one_test_uses_that_test_also_if_the_factory_is_shared(DynamoTestContext test)
    {
        await using var other = await DynamoTestContext.OpenAsync(test.Backend);
        await SimpleTables.CreateAsync(test.Client, "orders");
        await SimpleTables.CreateAsync(other.Client, "orders");
        await using var application = new WorkerApplication();
        await using var host = application.ForTest(other);
        using var http = host.CreateClient();

        await GetWorker(host.Services).ExecuteTask!;
        var response = await http.PutAsync("/orders/7", null);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(2, (await other.Client.ScanAsync(new("orders"))).Items.Count);
        Assert.Empty((await test.Client.ScanAsync(new("orders"))).Items);
    }

    [DynamoFact(Backend.Mock)]
    public async Task Middleware_of_the_applications_own_startup_filters_runs_in_the_test_of_the_request(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "orders");
        await using var application = new FilterApplication();
        using var http = application.CreateClient();

        Assert.Equal(HttpStatusCode.Created, (await http.PutAsync("/orders/7", null)).StatusCode);

        Assert.Equal(["CreateTable", "DescribeTable", "PutItem"], test.Requests.Select(request => request.Operation));
    }

    private static Worker GetWorker(IServiceProvider services) => services.GetServices<IHostedService>().OfType<Worker>().Single();

    private sealed class Worker(IAmazonDynamoDB client) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken) =>
            await client.PutItemAsync("orders", new() { ["id"] = new("worker"), ["status"] = new("new") }, stoppingToken);
    }

    private sealed class WorkerApplication : DynamoApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<IHostedService>();
                services.AddHostedService<Worker>();
                services.Configure<HostOptions>(options =>
                    options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore
                );
            });
    }

    private sealed class FilterApplication : DynamoApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<IHostedService>();
                services.AddSingleton<IStartupFilter, Filter>();
            });
    }

    private sealed class Filter(IAmazonDynamoDB client) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    async (context, following) =>
                    {
                        await client.DescribeTableAsync("orders", context.RequestAborted);
                        await following(context);
                    }
                );
                next(app);
            };
    }
}
