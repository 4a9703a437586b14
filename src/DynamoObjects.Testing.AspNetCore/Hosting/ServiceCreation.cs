using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace DynamoObjects.Testing.Hosting;

/// <summary>Changes what a registration creates, and keeps its lifetime and its key.</summary>
internal static class ServiceCreation
{
    /// <summary>Creates a registration whose object is made from that of another registration.</summary>
    public static ServiceDescriptor Adapt(ServiceDescriptor service, Func<object, object> adapt)
    {
        if (GetInstance(service) is { } instance)
            return adapt(instance) is var adapted && ReferenceEquals(instance, adapted) ? service : CreateInstance(service, adapted);
        if (GetType(service) is { } type)
            return Create(service, (services, _) => adapt(ActivatorUtilities.CreateInstance(services, type)), service.Lifetime);
        if (service.IsKeyedService)
            return Create(service, (services, key) => adapt(service.KeyedImplementationFactory!(services, key)), service.Lifetime);
        return Create(service, (services, _) => adapt(service.ImplementationFactory!(services)), service.Lifetime);
    }

    /// <summary>Creates a registration of an object, which the container does not dispose, unlike what a factory creates.</summary>
    public static ServiceDescriptor CreateInstance(ServiceDescriptor service, object instance) =>
        service.IsKeyedService ? new(service.ServiceType, service.ServiceKey, instance) : new(service.ServiceType, instance);

    /// <summary>Creates a registration whose object is made without the registered one.</summary>
    public static ServiceDescriptor Replace(ServiceDescriptor service, Func<object> create) =>
        Create(service, (_, _) => create(), service.Lifetime);

    public static Type? GetType(ServiceDescriptor service) =>
        service.IsKeyedService ? service.KeyedImplementationType : service.ImplementationType;

    public static MethodInfo? GetFactoryMethod(ServiceDescriptor service) =>
        service.IsKeyedService ? service.KeyedImplementationFactory?.Method : service.ImplementationFactory?.Method;

    private static object? GetInstance(ServiceDescriptor service) =>
        service.IsKeyedService ? service.KeyedImplementationInstance : service.ImplementationInstance;

    private static ServiceDescriptor Create(
        ServiceDescriptor service,
        Func<IServiceProvider, object?, object> create,
        ServiceLifetime lifetime
    ) =>
        service.IsKeyedService
            ? new(service.ServiceType, service.ServiceKey, create, lifetime)
            : new(service.ServiceType, services => create(services, null), lifetime);
}
