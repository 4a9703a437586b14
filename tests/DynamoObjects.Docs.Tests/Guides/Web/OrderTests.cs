// begin-snippet: guides-applications-first
using System.Net;
using DynamoObjects.Testing;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Shop.Orders.Tests;

[DynamoSeed<OrderTables>]
public class OrderTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_order_is_placed_once(DynamoTestContext test)
    {
        await using var factory = new WebApplicationFactory<Program>();
        await using var application = factory.ForTest(test);
        using var http = application.CreateClient();

        var first = await http.PutAsync("/orders/7", content: null);
        var second = await http.PutAsync("/orders/7", content: null);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
    }
}
// end-snippet
