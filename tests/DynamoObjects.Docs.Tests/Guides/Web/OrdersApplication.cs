// begin-snippet: guides-web-factory
using Amazon.DynamoDBv2;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Orders.Tests;

/// <summary>The application with the client, and optionally the clock, of a test.</summary>
public sealed class OrdersApplication(IAmazonDynamoDB client, TimeProvider? clock = null) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(client);
            if (clock is not null)
                services.AddSingleton(clock);
        });
}
// end-snippet
