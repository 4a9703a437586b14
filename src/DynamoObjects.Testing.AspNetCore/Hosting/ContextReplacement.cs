using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoObjects.Testing.Hosting;

/// <summary>Makes the contexts of an application use a client of the kit, with the configuration that the application gives
/// them.</summary>
internal sealed class ContextReplacement(AmazonDynamoDBClient client)
{
    // The SDK shows neither. Without them, the options of a context would be lost in silence.
    private static readonly PropertyInfo? Client = FindProperty("Client");
    private static readonly PropertyInfo? Config = FindProperty("Config");

    public ServiceDescriptor Replace(ServiceDescriptor service) =>
        // The container gives this type the client, and its configuration if it is registered.
        ServiceCreation.GetType(service) == typeof(DynamoDBContext)
            ? service
            : ServiceCreation.Adapt(service, Replace);

    private object Replace(object made)
    {
        if (made is not DynamoDBContext context || ReferenceEquals(Read(Client, context), client))
            return made;
        if (made.GetType() != typeof(DynamoDBContext))
        {
            throw new NotSupportedException(
                $"{made.GetType().Name} creates a DynamoDB client of its own, which the test cannot replace. Give its constructor the "
                    + "registered IAmazonDynamoDB."
            );
        }

#pragma warning disable CS0618 // The builder takes no configuration that exists.
        var replacement = new DynamoDBContext(client, (DynamoDBContextConfig)Read(Config, context));
#pragma warning restore CS0618
        foreach (var (type, converter) in context.ConverterCache)
            replacement.ConverterCache[type] = converter;
        return replacement;
    }

    private static PropertyInfo? FindProperty(string name) =>
        typeof(DynamoDBContext).GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);

    private static object Read(PropertyInfo? property, DynamoDBContext context) =>
        property?.GetValue(context)
        ?? throw new NotSupportedException(
            "This version of the AWS SDK does not show the client and the configuration of a DynamoDBContext. Register the context with "
                + "the registered IAmazonDynamoDB: services.AddScoped<IDynamoDBContext, DynamoDBContext>()."
        );
}
