using Amazon.DynamoDBv2;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DynamoObjects.Hosting;

/// <summary>Creates databases from registered services. The container disposes them; they dispose only clients that they created.</summary>
internal static class DatabaseFactory
{
    public static DynamoDatabase Create(IServiceProvider services)
    {
        var options = GetOptions(services, Options.DefaultName);
        var client = FindReplacement(services) ?? services.GetService<IAmazonDynamoDB>();
        return client is null ? DynamoDatabase.Connect(options) : new DynamoDatabase(client, options);
    }

    public static DynamoDatabase CreateKeyed(IServiceProvider services, object? serviceKey)
    {
        var options = GetOptions(services, (string)serviceKey!);
        var client = FindReplacement(services) ?? services.GetKeyedService<IAmazonDynamoDB>(serviceKey);
        if (client is null && options is { Region: null, Credentials: null })
            client = services.GetService<IAmazonDynamoDB>();
        return client is null ? DynamoDatabase.Connect(options) : new DynamoDatabase(client, options);
    }

    /// <summary>Sets the logger factory and the clock from the registered services if the options do not set them.</summary>
    public static void ApplyDefaults(DynamoConnectionOptions options, IServiceProvider services)
    {
        options.LoggerFactory ??= services.GetService<ILoggerFactory>();
        if (options.TimeProvider == TimeProvider.System && services.GetService<TimeProvider>() is { } time)
            options.TimeProvider = time;
    }

    private static IAmazonDynamoDB? FindReplacement(IServiceProvider services) => services.GetService<DatabaseClient>()?.Client;

    private static DynamoConnectionOptions GetOptions(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<DynamoConnectionOptions>>().Get(name);
}
