using System.Net;
using DynamoObjects.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Shop.Orders;

namespace Shop.Tests;

[TestClass]
[DynamoSeed<ShopTables>]
public class ApplicationTests
{
    private static ShopApplication s_application = null!;

    [ClassInitialize]
    public static void CreateApplication(TestContext _) => s_application = new ShopApplication();

    [ClassCleanup]
    public static void EndApplication() => s_application.Dispose();

    [DynamoTestMethod(Backend.Mock | Backend.Local)]
    public async Task An_order_is_placed_once(DynamoTestContext test)
    {
        using var http = s_application.CreateClient();

        var first = await http.PutAsync("/orders/7", content: null);
        var second = await http.PutAsync("/orders/7", content: null);

        Assert.AreEqual((HttpStatusCode.Created, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.HasCount(2, test.Requests);
    }

    [DynamoTestMethod(Backend.Mock | Backend.Local)]
    public async Task A_customer_is_found_by_id()
    {
        using var http = s_application.CreateClient();

        await http.PutAsync("/customers/ada?name=Ada", content: null);

        Assert.AreEqual("Ada", await http.GetStringAsync("/customers/ada"));
    }

    [DynamoTestMethod(Backend.Mock | Backend.Local)]
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

        Assert.AreEqual("confirmed", await http.GetStringAsync("/orders/7", test.CancellationToken));
    }
}
