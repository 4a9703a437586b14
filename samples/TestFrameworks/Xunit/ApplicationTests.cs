using System.Net;
using DynamoObjects.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Shop.Orders;
using Xunit;

namespace Shop.Tests;

[DynamoSeed<ShopTables>]
public class ApplicationTests(ShopApplication application) : IClassFixture<ShopApplication>
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_order_is_placed_once(DynamoTestContext test)
    {
        using var http = application.CreateClient();

        var first = await http.PutAsync("/orders/7", content: null);
        var second = await http.PutAsync("/orders/7", content: null);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal(2, test.Requests.Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_customer_is_found_by_id()
    {
        using var http = application.CreateClient();

        await http.PutAsync("/customers/ada?name=Ada", content: null);

        Assert.Equal("Ada", await http.GetStringAsync("/customers/ada"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_worker_confirms_an_order(DynamoTestContext test)
    {
        await new OrderStore(test.Client).PlaceAsync("7", test.CancellationToken);
        await using var factory = new WebApplicationFactory<Program>();
        await using var host = factory.ForTest(test);
        using var http = host.CreateClient(); // starts the host, with its worker

        await foreach (var change in test.Streams.ReadAsync("orders"))
        {
            if (change.NewImage?["status"].S == "confirmed")
                break;
        }

        Assert.Equal("confirmed", await http.GetStringAsync("/orders/7", test.CancellationToken));
    }
}
