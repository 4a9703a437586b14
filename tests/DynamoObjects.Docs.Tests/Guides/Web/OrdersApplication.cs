// begin-snippet: guides-applications-shared
using DynamoObjects.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Shop.Orders.Tests;

/// <summary>One host for all tests of a class, without the worker, which belongs to no test.</summary>
public sealed class OrdersApplication : DynamoApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services => services.RemoveAll<IHostedService>());
}
// end-snippet
