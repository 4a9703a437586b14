using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;

namespace DynamoObjects.Testing;

/// <summary>Represents the configuration of a <see cref="DynamoDbLocalContainer"/>.</summary>
/// <remarks><see cref="DynamoDbLocalBuilder"/> creates the configuration. Instances are immutable and
/// thread-safe.</remarks>
public sealed class DynamoDbLocalConfiguration : ContainerConfiguration
{
    /// <summary>Creates a configuration with a readiness timeout.</summary>
    /// <param name="readinessTimeout">The maximum time that DynamoDB Local may take to respond after its container has
    /// started, or <see langword="null"/> to use the value of the configuration that this one is merged with.</param>
    public DynamoDbLocalConfiguration(TimeSpan? readinessTimeout) => ReadinessTimeout = readinessTimeout;

    /// <summary>Creates a configuration from the configuration of a Docker resource.</summary>
    /// <param name="resourceConfiguration">The configuration to copy.</param>
    public DynamoDbLocalConfiguration(IResourceConfiguration<CreateContainerParameters> resourceConfiguration)
        : base(resourceConfiguration) { }

    /// <summary>Creates a configuration from the configuration of a container.</summary>
    /// <param name="resourceConfiguration">The configuration to copy.</param>
    public DynamoDbLocalConfiguration(IContainerConfiguration resourceConfiguration)
        : base(resourceConfiguration) { }

    /// <summary>Creates a configuration that merges two others.</summary>
    /// <param name="oldValue">The old configuration.</param>
    /// <param name="newValue">The new configuration, whose values replace the old ones.</param>
    public DynamoDbLocalConfiguration(DynamoDbLocalConfiguration oldValue, DynamoDbLocalConfiguration newValue)
        : base(oldValue, newValue) => ReadinessTimeout = BuildConfiguration.Combine(oldValue?.ReadinessTimeout, newValue?.ReadinessTimeout);

    /// <summary>Gets the maximum time that DynamoDB Local may take to respond after its container has
    /// started.</summary>
    /// <value><see langword="null"/> if this configuration does not set it. <see cref="DynamoDbLocalBuilder"/> sets one
    /// minute.</value>
    public TimeSpan? ReadinessTimeout { get; }
}
