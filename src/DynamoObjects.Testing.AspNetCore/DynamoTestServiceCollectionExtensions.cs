using DynamoObjects.Testing;
using DynamoObjects.Testing.Hosting;
using DynamoObjects.Testing.Traffic;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that make the services of an application use the tables of a test.</summary>
public static class DynamoTestServiceCollectionExtensions
{
    /// <summary>Replaces the DynamoDB client of an application by the client of a test.</summary>
    /// <param name="services">The services of the application, after all its registrations.</param>
    /// <param name="test">The test. End the host before the test ends.</param>
    /// <returns>The same service collection.</returns>
    /// <remarks>
    /// <para>The method replaces each registration of <c>IAmazonDynamoDB</c> and <c>AmazonDynamoDBClient</c>, with and without a key,
    /// of functions and <see cref="Lazy{T}"/> that return them, and those of <c>AddAWSService</c>. Contexts
    /// (<c>IDynamoDBContext</c>, <c>DynamoDBContext</c>) and databases (<see cref="DynamoObjects.DynamoDatabase"/>) keep their
    /// registrations, lifetimes and options, and use the client of the test. All clients reach the tables of the test, whatever
    /// their region. The container does not dispose the client.</para>
    /// <para>An object that the application registers as <c>IAmazonDynamoDB</c>, such as a decorator, is replaced too.</para>
    /// <para>This method is not thread-safe.</para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">The services contain no client, context or database.</exception>
    public static IServiceCollection UseDynamoTest(this IServiceCollection services, DynamoTestContext test)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(test);
        new ServiceReplacement(test.Client, test.Database.Options.TimeProvider).Run(services);
        return services;
    }

    /// <summary>Replaces the DynamoDB client of an application, so that tests can share its host: each request uses the client of the
    /// test that it comes from.</summary>
    /// <param name="services">The services of the application, after all its registrations.</param>
    /// <returns>The same service collection.</returns>
    /// <remarks>
    /// <para>The method replaces the same registrations as <see cref="UseDynamoTest"/>. An HTTP request belongs to the test in whose
    /// header it arrives, which <see cref="DynamoApplicationFactory{TEntryPoint}"/> and <see cref="DynamoTestHandler"/> set. Other
    /// code belongs to <see cref="DynamoTestContext.Current"/>. A call to DynamoDB outside of a test, for example by a hosted worker,
    /// throws <see cref="ClientOutsideTestException"/>. Start the host outside of tests, as <see cref="DynamoApplicationFactory{T}"/>
    /// does: code that a host starts in a test, such as a worker, stays in the asynchronous control flow of that test.</para>
    /// <para>Services for which <see cref="UseDynamoTest"/> was called belong to one test, and do not change.</para>
    /// <para>This method is not thread-safe.</para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">The services contain no client, context or database.</exception>
    public static IServiceCollection UseDynamoTests(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (ServiceReplacement.IsForOneTest(services))
            return services;
        new ServiceReplacement(new CurrentTestClient(), null).Run(services);
        TestSelection.AddTo(services);
        return services;
    }
}
