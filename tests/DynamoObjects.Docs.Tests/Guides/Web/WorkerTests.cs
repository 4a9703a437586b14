using System.Net;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Orders.Tests;

[DynamoSeed<OrderTables>]
public class WorkerTests
{
    // begin-snippet: guides-applications-round
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_round_confirms_pending_orders(DynamoTestContext test)
    {
        var orders = new OrderStore(test.Client);
        await orders.PlaceAsync("7", test.CancellationToken);

        await orders.ConfirmPendingAsync(test.CancellationToken);

        Assert.Equal("confirmed", await orders.FindStatusAsync("7", test.CancellationToken));
    }

    // end-snippet

    // begin-snippet: guides-applications-clock
    [DynamoFact(Backend.Mock)]
    public async Task The_worker_confirms_an_order_within_a_minute(DynamoTestContext test)
    {
        await using var factory = new WebApplicationFactory<Program>();
        await using var application = factory
            .ForTest(test)
            .WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(test.Clock)));
        using var http = application.CreateClient();
        await http.PutAsync("/orders/7", content: null, test.CancellationToken);

        test.Clock.Advance(TimeSpan.FromMinutes(1));

        await foreach (var change in test.Streams.ReadAsync("orders"))
        {
            if (change.NewImage?["status"].S == "confirmed")
                break;
        }

        Assert.Equal("confirmed", await http.GetStringAsync("/orders/7", test.CancellationToken));
    }

    // end-snippet

    // begin-snippet: guides-applications-faults
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_throttled_order_is_placed_by_a_retry(DynamoTestContext test)
    {
        await using var factory = new WebApplicationFactory<Program>();
        await using var application = factory.ForTest(test);
        using var http = application.CreateClient();
        test.Faults.On<PutItemRequest>().Throttle();

        var response = await http.PutAsync("/orders/7", content: null);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(2, Assert.Single(test.Requests, request => request.Operation == "PutItem").Attempts);
    }
    // end-snippet
}
