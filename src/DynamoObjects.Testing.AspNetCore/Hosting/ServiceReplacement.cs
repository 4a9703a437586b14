using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using DynamoObjects.Hosting;
using DynamoObjects.Testing.Traffic;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoObjects.Testing.Hosting;

/// <summary>Makes the registered services use a client of the kit.</summary>
/// <param name="client">The client.</param>
/// <param name="time">The clock of databases without one of their own, or <see langword="null"/>.</param>
internal sealed class ServiceReplacement(AmazonDynamoDBClient client, TimeProvider? time)
{
    private const string Streams = "Amazon.DynamoDBv2.IAmazonDynamoDBStreams";
    private const string StreamsClient = "Amazon.DynamoDBv2.AmazonDynamoDBStreamsClient";

    private readonly Dictionary<Type, object> _instances = new()
    {
        [typeof(IAmazonDynamoDB)] = client,
        [typeof(AmazonDynamoDBClient)] = client,
        [typeof(Func<IAmazonDynamoDB>)] = new Func<IAmazonDynamoDB>(() => client),
        [typeof(Func<AmazonDynamoDBClient>)] = new Func<AmazonDynamoDBClient>(() => client),
        [typeof(Lazy<IAmazonDynamoDB>)] = new Lazy<IAmazonDynamoDB>(client),
        [typeof(Lazy<AmazonDynamoDBClient>)] = new Lazy<AmazonDynamoDBClient>(client),
    };

    private readonly ContextReplacement _contexts = new(client);

    /// <summary>Whether the services already use the client of one test.</summary>
    public static bool IsForOneTest(IServiceCollection services) =>
        services.LastOrDefault(service => service.ServiceType == typeof(DatabaseClient))?.ImplementationInstance
            is DatabaseClient { Client: ITestClient };

    public void Run(IServiceCollection services)
    {
        var isUsed = false;
        for (var i = 0; i < services.Count; i++)
        {
            if (Find(services[i]) is not { } replacement)
                continue;
            isUsed = true;
            services[i] = replacement;
        }

        if (!isUsed)
        {
            throw new InvalidOperationException(
                "The services contain no IAmazonDynamoDB, AmazonDynamoDBClient, IDynamoDBContext or DynamoDatabase, so the test has "
                    + "nothing to replace. Call this method after the registrations of the application, as ConfigureTestServices does. "
                    + "For clients that the code creates itself, use [assembly: CatchDynamoClients]."
            );
        }

        services.AddSingleton(new DatabaseClient(client));
        if (time is not null)
            services.PostConfigureAll<DynamoConnectionOptions>(SetTime);
    }

    /// <summary>Finds what a registration becomes; <see langword="null"/> if it has no client.</summary>
    private ServiceDescriptor? Find(ServiceDescriptor service)
    {
        var type = service.ServiceType;
        if (_instances.TryGetValue(type, out var instance))
            return ServiceCreation.CreateInstance(service, instance);
        if (type == typeof(IDynamoDBContext) || typeof(DynamoDBContext).IsAssignableFrom(type))
            return _contexts.Replace(service);
        if (type == typeof(DynamoDatabase))
            return IsOurs(service) ? service : ServiceCreation.Adapt(service, made => Replace((DynamoDatabase)made));
        return type.FullName is Streams or StreamsClient ? ServiceCreation.Replace(service, NoStreamsClient) : null;
    }

    /// <summary>Whether AddDynamoObjects has made a registration, which uses the registered <see cref="DatabaseClient"/>.</summary>
    private static bool IsOurs(ServiceDescriptor service) =>
        ServiceCreation.GetFactoryMethod(service)?.DeclaringType == typeof(DatabaseFactory);

    private static object NoStreamsClient() =>
        throw new NotSupportedException(
            "The AmazonDynamoDBStreamsClient of the application cannot use the client of a test. In the test, register a client whose "
                + "ServiceURL is the endpoint that test.GetEndpointAsync() returns."
        );

    private DynamoDatabase Replace(DynamoDatabase made)
    {
        if (ReferenceEquals(made.Client, client))
            return made;
        var options = made.Options.Copy();
        SetTime(options);
        return new DynamoDatabase(client, options);
    }

    private void SetTime(DynamoDatabaseOptions options)
    {
        if (time is not null && options.TimeProvider == TimeProvider.System)
            options.TimeProvider = time;
    }
}
