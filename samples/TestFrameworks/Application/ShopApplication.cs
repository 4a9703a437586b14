using DynamoObjects.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Shop.Tests;

/// <summary>One host of the application for all tests, without the worker, which belongs to no test.</summary>
public sealed class ShopApplication : DynamoApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureTestServices(services => services.RemoveAll<IHostedService>());
}
