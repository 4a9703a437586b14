// begin-snippet: guides-web-first
using System.Net;
using Amazon.DynamoDBv2;
using DynamoObjects.Testing;

namespace Shop.Orders.Tests;

[DynamoSeed<OrderTables>]
public class OrderTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_order_is_placed_once(IAmazonDynamoDB client)
    {
        await using var application = new OrdersApplication(client);
        using var http = application.CreateClient();

        var first = await http.PutAsync("/orders/7", content: null);
        var second = await http.PutAsync("/orders/7", content: null);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
    }
}
// end-snippet
