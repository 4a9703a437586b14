using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;

namespace DynamoObjects.Testing;

/// <summary>Represents the configuration of a <see cref="DynamoDbLocalContainer"/>, which
/// <see cref="DynamoDbLocalBuilder"/> creates.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DynamoDbLocalConfiguration : ContainerConfiguration
{
    /// <summary>Creates a configuration with a readiness timeout.</summary>
    /// <param name="readinessTimeout">How long DynamoDB Local may take to respond after its container has started, or
    /// null if another configuration sets it.</param>
    public DynamoDbLocalConfiguration(TimeSpan? readinessTimeout) => ReadinessTimeout = readinessTimeout;

    /// <summary>Creates a configuration from that of a Docker resource.</summary>
    /// <param name="resourceConfiguration">The configuration to copy.</param>
    public DynamoDbLocalConfiguration(IResourceConfiguration<CreateContainerParameters> resourceConfiguration)
        : base(resourceConfiguration) { }

    /// <summary>Creates a configuration from that of a container.</summary>
    /// <param name="resourceConfiguration">The configuration to copy.</param>
    public DynamoDbLocalConfiguration(IContainerConfiguration resourceConfiguration)
        : base(resourceConfiguration) { }

    /// <summary>Creates a configuration that merges two others; new values replace old values.</summary>
    /// <param name="oldValue">The old configuration.</param>
    /// <param name="newValue">The new configuration.</param>
    public DynamoDbLocalConfiguration(DynamoDbLocalConfiguration oldValue, DynamoDbLocalConfiguration newValue)
        : base(oldValue, newValue) => ReadinessTimeout = BuildConfiguration.Combine(oldValue?.ReadinessTimeout, newValue?.ReadinessTimeout);

    /// <summary>Gets how long DynamoDB Local may take to respond after its container has started.</summary>
    /// <value>The builder sets one minute; null if this configuration does not set it.</value>
    public TimeSpan? ReadinessTimeout { get; }
}
