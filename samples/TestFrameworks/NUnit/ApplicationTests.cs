using System.Net;
using DynamoObjects.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using NUnit.Framework;
using Shop.Orders;

namespace Shop.Tests;

[DynamoSeed<ShopTables>]
public class ApplicationTests
{
    private ShopApplication _application = null!;

    [OneTimeSetUp]
    public void CreateApplication() => _application = new ShopApplication();

    [OneTimeTearDown]
    public void EndApplication() => _application.Dispose();

    [DynamoTest(Backend.Mock | Backend.Local)]
    public async Task An_order_is_placed_once(DynamoTestContext test)
    {
        using var http = _application.CreateClient();

        var first = await http.PutAsync("/orders/7", content: null);
        var second = await http.PutAsync("/orders/7", content: null);

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Conflict)));
        Assert.That(test.Requests, Has.Count.EqualTo(2));
    }

    [DynamoTest(Backend.Mock | Backend.Local)]
    public async Task A_customer_is_found_by_id()
    {
        using var http = _application.CreateClient();

        await http.PutAsync("/customers/ada?name=Ada", content: null);

        Assert.That(await http.GetStringAsync("/customers/ada"), Is.EqualTo("Ada"));
    }

    [DynamoTest(Backend.Mock | Backend.Local)]
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

        Assert.That(await http.GetStringAsync("/orders/7", test.CancellationToken), Is.EqualTo("confirmed"));
    }
}
