using System.Net;
using DynamoObjects.Testing;

namespace Shop.Orders.Tests;

// begin-snippet: guides-applications-shared-test
[DynamoSeed<OrderTables>]
public class SharedHostTests(OrdersApplication application) : IClassFixture<OrdersApplication>
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_order_is_placed_once(DynamoTestContext test)
    {
        using var http = application.CreateClient(); // belongs to this test

        Assert.Equal(HttpStatusCode.Created, (await http.PutAsync("/orders/7", content: null)).StatusCode);
        Assert.Equal(["PutItem"], test.Requests.Select(request => request.Operation));
    }
}
// end-snippet
