using Amazon.DynamoDBv2;
using DynamoObjects;
using DynamoObjects.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers databases of DynamoObjects.</summary>
public static class DynamoObjectsServiceCollectionExtensions
{
    /// <summary>Registers a <see cref="DynamoDatabase"/>, and <see cref="DynamoTable{T}"/> of every record class, as singletons.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// The database goes through the <see cref="IAmazonDynamoDB"/> that is registered, whatever region the options name;
    /// where there is none, it makes a client of its own, which is disposed with it. Logs go to the registered logger
    /// factory, and time comes from the registered <see cref="TimeProvider"/>, unless the options have others. Options are
    /// checked when the host starts, or else when the database is first asked for, with
    /// <see cref="OptionsValidationException"/>. To be called again adds to the options.
    /// </remarks>
    public static IServiceCollection AddDynamoObjects(this IServiceCollection services) => Add(services, null, null, null);

    /// <summary>Registers a <see cref="DynamoDatabase"/> with options, and <see cref="DynamoTable{T}"/> of every record class, as
    /// singletons.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The services.</returns>
    /// <remarks>As <see cref="AddDynamoObjects(IServiceCollection)"/>.</remarks>
    public static IServiceCollection AddDynamoObjects(this IServiceCollection services, Action<DynamoConnectionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, null, configure);
    }

    /// <summary>Registers a <see cref="DynamoDatabase"/> with options from the configuration, and
    /// <see cref="DynamoTable{T}"/> of every record class, as singletons.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// The section with <c>Region</c>, <c>Host</c>, <c>Port</c>, <c>TablePrefix</c>, <c>CreateTables</c>,
    /// <c>BillingMode</c> (<c>PROVISIONED</c> or
    /// <c>PAY_PER_REQUEST</c>) and <c>TableTimeout</c> (<c>00:05:00</c>), all optional. It is read once.
    /// </param>
    /// <returns>The services.</returns>
    /// <remarks>As <see cref="AddDynamoObjects(IServiceCollection, Action{DynamoConnectionOptions})"/>, which can be called as
    /// well and adds to these options; a section that is
    /// empty, and a key or value in it that is unknown, fail the check of the options.</remarks>
    /// <exception cref="ArgumentException">The configuration is a root, rather than a section.</exception>
    public static IServiceCollection AddDynamoObjects(this IServiceCollection services, IConfiguration configuration) =>
        Add(services, null, Section(configuration), configure: null);

    /// <summary>Registers a <see cref="DynamoDatabase"/> as a keyed singleton: one of several.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key, which also names the options.</param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// The database goes through the <see cref="IAmazonDynamoDB"/> that is registered with the same key. Where there is
    /// none, and the options name neither region nor credentials, it goes through the one that is registered without key;
    /// else it makes a client of its own, which is disposed with it. Tables are asked for from the database.
    /// </remarks>
    public static IServiceCollection AddKeyedDynamoObjects(this IServiceCollection services, string serviceKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return Add(services, serviceKey, null, null);
    }

    /// <summary>Registers a <see cref="DynamoDatabase"/> with options as a keyed singleton: one of several.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key, which also names the options.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The services.</returns>
    /// <remarks>As <see cref="AddKeyedDynamoObjects(IServiceCollection, string)"/>.</remarks>
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

    /// <summary>Registers a <see cref="DynamoDatabase"/> with options from the configuration as a keyed singleton: one of
    /// several.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key, which also names the options.</param>
    /// <param name="configuration">The section, as for
    /// <see cref="AddDynamoObjects(IServiceCollection, IConfiguration)"/>.</param>
    /// <returns>The services.</returns>
    /// <remarks>The client is found as by
    /// <see cref="AddKeyedDynamoObjects(IServiceCollection, string)"/>.</remarks>
    /// <exception cref="ArgumentException">The configuration is a root, rather than a section.</exception>
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
                "Give a section of the configuration, as configuration.GetSection(\"DynamoObjects\"), for all in it is taken for options.",
                nameof(configuration)
            );
    }
}
