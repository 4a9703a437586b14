using DynamoObjects.Testing.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DynamoObjects.Testing;

/// <summary>Represents an ASP.NET Core application that tests share: each HTTP request reaches the tables of the test that sends
/// it.</summary>
/// <typeparam name="TEntryPoint">A type of the application, usually <c>Program</c>.</typeparam>
/// <remarks>
/// <para>Use the factory as the fixture of a class or of a collection. A client that <see cref="WebApplicationFactory{T}.CreateClient()"/>
/// creates in a test belongs to that test. An <see cref="HttpClient"/> that tests share needs a <see cref="DynamoTestHandler"/>.</para>
/// <para>The host starts outside of tests, also if a test starts it: its workers belong to no test. A host that
/// <see cref="DynamoTestApplicationExtensions.ForTest"/> creates from this factory belongs to that test alone, with its workers.</para>
/// <para>Tests can send requests concurrently. An application with an <c>IWebHostBuilder</c> calls <c>UseDynamoTests</c> in
/// <c>ConfigureTestServices</c> instead.</para>
/// <para>See <see href="https://learn.microsoft.com/aspnet/core/test/integration-tests">Integration tests in ASP.NET Core</see>.</para>
/// </remarks>
public class DynamoApplicationFactory<TEntryPoint> : WebApplicationFactory<TEntryPoint>
    where TEntryPoint : class
{
    /// <summary>Creates the host, with the services of <see cref="DynamoTestServiceCollectionExtensions.UseDynamoTests"/>.</summary>
    /// <param name="builder">The builder of the host.</param>
    /// <returns>The host.</returns>
    /// <exception cref="InvalidOperationException">The services contain no client, context or database.</exception>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        // After the registrations of the application, and those of ConfigureTestServices.
        builder.ConfigureServices(services => services.UseDynamoTests());
        // The first test that creates a client starts the host. The workers of the host would stay in that test.
        return DynamoTestContext.RunOutside(() => base.CreateHost(builder));
    }

    /// <summary>Adds the header of the current test to a client.</summary>
    /// <param name="client">The client.</param>
    /// <remarks>A client that is created outside of a test gets no header.</remarks>
    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        if (DynamoTestContext.Current is { } test)
            client.DefaultRequestHeaders.Add(HostedTests.Header, HostedTests.Add(test));
    }
}
