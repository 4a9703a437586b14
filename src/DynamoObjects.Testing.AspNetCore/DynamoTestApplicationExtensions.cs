using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoObjects.Testing;

/// <summary>Provides extension methods that run an ASP.NET Core application on the tables of a test.</summary>
public static class DynamoTestApplicationExtensions
{
    /// <summary>Creates a factory whose application uses the client of a test.</summary>
    /// <typeparam name="TEntryPoint">A type of the application, usually <c>Program</c>.</typeparam>
    /// <param name="factory">The factory.</param>
    /// <param name="test">The test. Dispose the returned factory before the test ends.</param>
    /// <returns>The new factory, with a host of its own.</returns>
    /// <remarks>See <see cref="DynamoTestServiceCollectionExtensions.UseDynamoTest"/> for the services that change, and
    /// <see cref="DynamoApplicationFactory{TEntryPoint}"/> for one host that tests share. This method is thread-safe.</remarks>
    public static WebApplicationFactory<TEntryPoint> ForTest<TEntryPoint>(
        this WebApplicationFactory<TEntryPoint> factory,
        DynamoTestContext test
    )
        where TEntryPoint : class
    {
        ArgumentNullException.ThrowIfNull(factory);
        ArgumentNullException.ThrowIfNull(test);
        return factory.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.UseDynamoTest(test)));
    }
}
