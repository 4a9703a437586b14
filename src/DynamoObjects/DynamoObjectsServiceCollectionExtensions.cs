using Amazon.DynamoDBv2;
using DynamoObjects;
using DynamoObjects.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register databases and tables of DynamoObjects in a service collection.</summary>
public static class DynamoObjectsServiceCollectionExtensions
{
    /// <summary>Registers a <see cref="DynamoDatabase"/> and <see cref="DynamoTable{T}"/> for every record class as singletons.</summary>
    /// <param name="services">The service collection to add the database to.</param>
    /// <returns>The same service collection.</returns>
    /// <remarks>
    /// The database uses the registered <see cref="IAmazonDynamoDB"/>, even if the options specify a region. If no client is registered,
    /// the database creates one and disposes it. The database uses the registered logger factory and <see cref="TimeProvider"/> unless the
    /// options specify others. Invalid options throw <see cref="OptionsValidationException"/> when the host starts or when the database is
    /// first resolved. Each further call adds to the options.
    /// </remarks>
    public static IServiceCollection AddDynamoObjects(this IServiceCollection services) => Add(services, null, null, null);

    /// <summary>
    /// Registers a <see cref="DynamoDatabase"/> with options, and <see cref="DynamoTable{T}"/> for every record class, as singletons.
    /// </summary>
    /// <param name="services">The service collection to add the database to.</param>
    /// <param name="configure">The action that sets the options.</param>
    /// <returns>The same service collection.</returns>
    /// <remarks>
    /// For the client, the logger and the clock that the database uses, see <see cref="AddDynamoObjects(IServiceCollection)"/>.
    /// </remarks>
    public static IServiceCollection AddDynamoObjects(this IServiceCollection services, Action<DynamoConnectionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>
    /// Registers a <see cref="DynamoDatabase"/> with options from the configuration, and <see cref="DynamoTable{T}"/> for every record
    /// class, as singletons.
    /// </summary>
    /// <param name="services">The service collection to add the database to.</param>
    /// <param name="configuration">
    /// The section with <c>Region</c>, <c>Host</c>, <c>Port</c>, <c>TablePrefix</c>, <c>CreateTables</c>, <c>BillingMode</c>
    /// (<c>PROVISIONED</c> or <c>PAY_PER_REQUEST</c>) and <c>TableTimeout</c> (<c>00:05:00</c>), all optional. The section is read once.
    /// </param>
    /// <returns>The same service collection.</returns>
    /// <remarks>
    /// You can also call <see cref="AddDynamoObjects(IServiceCollection, Action{DynamoConnectionOptions})"/> to set further options. An
    /// empty section, an unknown key or an invalid value throws <see cref="OptionsValidationException"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">The configuration is a root, not a section.</exception>
    public static IServiceCollection AddDynamoObjects(this IServiceCollection services, IConfiguration configuration) =>
        Add(services, null, Section(configuration), configure: null);

    /// <summary>Registers a <see cref="DynamoDatabase"/> as a keyed singleton, for applications with several databases.</summary>
    /// <param name="services">The service collection to add the database to.</param>
    /// <param name="serviceKey">The service key, which is also the name of the options.</param>
    /// <returns>The same service collection.</returns>
    /// <remarks>
    /// The database uses the <see cref="IAmazonDynamoDB"/> registered with the same key. If no client is registered with this key, and
    /// neither <see cref="DynamoConnectionOptions.Region"/> nor <see cref="DynamoConnectionOptions.Credentials"/> is set, the database uses
    /// the client registered without a key. In all other cases, the database creates a client and disposes it. Call
    /// <see cref="DynamoDatabase.Table{T}"/> to get its tables.
    /// </remarks>
    public static IServiceCollection AddKeyedDynamoObjects(this IServiceCollection services, string serviceKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return Add(services, serviceKey, null, null);
    }

    /// <summary>
    /// Registers a <see cref="DynamoDatabase"/> with options as a keyed singleton, for applications with several databases.
    /// </summary>
    /// <param name="services">The service collection to add the database to.</param>
    /// <param name="serviceKey">The service key, which is also the name of the options.</param>
    /// <param name="configure">The action that sets the options.</param>
    /// <returns>The same service collection.</returns>
    /// <remarks>For the client that the database uses, see <see cref="AddKeyedDynamoObjects(IServiceCollection, string)"/>.</remarks>
    public static IServiceCollection AddKeyedDynamoObjects(
        this IServiceCollection services,
        string serviceKey,
        Action<DynamoConnectionOptions> configure
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, serviceKey, null, configure);
    }

    /// <summary>
    /// Registers a <see cref="DynamoDatabase"/> with options from the configuration as a keyed singleton, for applications with several
    /// databases.
    /// </summary>
    /// <param name="services">The service collection to add the database to.</param>
    /// <param name="serviceKey">The service key, which is also the name of the options.</param>
    /// <param name="configuration">
    /// The section, whose keys are those of <see cref="AddDynamoObjects(IServiceCollection, IConfiguration)"/>.
    /// </param>
    /// <returns>The same service collection.</returns>
    /// <remarks>For the client that the database uses, see <see cref="AddKeyedDynamoObjects(IServiceCollection, string)"/>.</remarks>
    /// <exception cref="ArgumentException">The configuration is a root, not a section.</exception>
    public static IServiceCollection AddKeyedDynamoObjects(
        this IServiceCollection services,
        string serviceKey,
        IConfiguration configuration
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return Add(services, serviceKey, Section(configuration), configure: null);
    }

    private static IServiceCollection Add(
        IServiceCollection services,
        string? serviceKey,
        IConfigurationSection? section,
        Action<DynamoConnectionOptions>? configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        var name = serviceKey ?? Options.Options.DefaultName;
        var options = services.AddOptions<DynamoConnectionOptions>(name);
        if (section is not null)
        {
            var configured = new ConfiguredOptions(name, section);
            services.AddSingleton<IConfigureOptions<DynamoConnectionOptions>>(configured);
            services.AddSingleton<IValidateOptions<DynamoConnectionOptions>>(configured);
        }

        if (configure is not null)
            options.Configure(configure);
        options.PostConfigure<IServiceProvider>(DatabaseFactory.ApplyDefaults);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DynamoConnectionOptions>, ConnectionOptionsValidator>());
        options.ValidateOnStart();
        if (serviceKey is null)
        {
            services.TryAddSingleton(DatabaseFactory.Create);
            services.TryAddSingleton(typeof(DynamoTable<>));
        }
        else
        {
            services.TryAddKeyedSingleton(serviceKey, DatabaseFactory.CreateKeyed);
        }

        return services;
    }

    private static IConfigurationSection Section(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration as IConfigurationSection
            ?? throw new ArgumentException(
                "Pass a section, such as configuration.GetSection(\"DynamoObjects\"): every key in it is read as an option.",
                nameof(configuration)
            );
    }
}
