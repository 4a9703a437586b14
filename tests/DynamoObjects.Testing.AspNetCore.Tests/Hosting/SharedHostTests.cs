using System.Globalization;
using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using DynamoObjects.Testing.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace DynamoObjects.Testing.Hosting;

public class SharedHostTests(SharedHostTests.OrdersApplication application) : IClassFixture<SharedHostTests.OrdersApplication>
{
    private const int Tests = 20;
    private const int Requests = 10;

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Two_hundred_requests_of_twenty_tests_never_cross(DynamoTestContext test) =>
        await Task.WhenAll(Enumerable.Range(0, Tests).Select(number => Task.Run(() => PlaceAsync(test.Backend, number))));

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_client_that_tests_share_finds_the_test_of_each_request(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "orders");
        using var http = application.CreateDefaultClient(new DynamoTestHandler());

        Assert.Equal(HttpStatusCode.Created, (await http.PutAsync("/orders/7", null)).StatusCode);
        Assert.Equal(["CreateTable", "PutItem"], test.Requests.Select(request => request.Operation));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_request_outside_of_a_test_is_rejected_before_it_is_sent(DynamoTestContext test)
    {
        using var http = OutsideOfTest(() => application.CreateClient());
        using var shared = OutsideOfTest(() => application.CreateDefaultClient(new DynamoTestHandler()));

        var response = await http.PutAsync("/orders/7", null);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("PutItem was called outside of a test", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ClientOutsideTestException>(() => OutsideOfTest(() => shared.GetAsync("/orders/7")));
        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_client_of_an_ended_test_is_rejected(DynamoTestContext test)
    {
        HttpClient http;
        await using (var ended = await DynamoTestContext.OpenAsync(test.Backend))
            http = application.CreateDefaultClient(new DynamoTestHandler(ended));

        var exception = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => http.GetAsync("/orders/7"));

        Assert.IsType<ClientOutsideTestException>(exception);
        http.Dispose();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_context_and_a_database_of_a_shared_host_use_the_tables_of_each_test(DynamoTestContext test)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IAmazonDynamoDB>(_ => new AmazonDynamoDBClient());
        builder.Services.AddSingleton<IDynamoDBContext, DynamoDBContext>();
        builder.Services.AddDynamoObjects();
        builder.Services.UseDynamoTests();
        await using var host = builder.Build();
        host.MapPut("/{id}", async (string id, DynamoTable<Order> orders) => await orders.SaveAsync(new Order { Id = id, Status = "new" }));
        host.MapGet("/{id}", async (string id, IDynamoDBContext context) => (await context.LoadAsync<Order>(id))?.Status ?? "none");
        await host.StartAsync();

        foreach (var number in Enumerable.Range(0, 3))
        {
            await using var each = await DynamoTestContext.OpenAsync(test.Backend);
            using var http = new HttpClient(new DynamoTestHandler(each) { InnerHandler = host.GetTestServer().CreateHandler() })
            {
                BaseAddress = new("http://localhost"),
            };
            await http.PutAsync($"/{number}", null);

            Assert.Equal(["new", "none"], [await http.GetStringAsync($"/{number}"), await http.GetStringAsync("/other")]);
            Assert.Equal(["orders"], (await each.Client.ListTablesAsync()).TableNames);
            Assert.Single((await each.Client.ScanAsync(new("orders"))).Items);
        }
    }

    private static T OutsideOfTest<T>(Func<T> action)
    {
        var result = default(T);
        var thread = new Thread(() => result = action());
        thread.UnsafeStart();
        thread.Join();
        return result!;
    }

    private async Task PlaceAsync(Backend backend, int number)
    {
        await using var test = await DynamoTestContext.OpenAsync(backend, number.ToString(CultureInfo.InvariantCulture));
        await SimpleTables.CreateAsync(test.Client, "orders");
        using var http = application.CreateDefaultClient(new DynamoTestHandler(test));

        var placed = await Task.WhenAll(Enumerable.Range(0, Requests).Select(id => http.PutAsync($"/orders/{id}", null)));

        Assert.All(placed, response => Assert.Equal(HttpStatusCode.Created, response.StatusCode));
        Assert.Equal(Requests, (await test.Client.ScanAsync(new("orders"))).Items.Count);
        Assert.Equal(Requests + 2, test.Requests.Count);
    }

    public sealed class OrdersApplication : DynamoApplicationFactory<Program>
    {
        // A worker of a host that tests share belongs to no test.
        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(services => services.RemoveAll<IHostedService>());
    }
}
