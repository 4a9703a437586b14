using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;

namespace DynamoObjects.Testing;

/// <summary>The settings of a <see cref="DynamoDbLocalContainer"/>, gathered by <see cref="DynamoDbLocalBuilder"/>.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DynamoDbLocalConfiguration : ContainerConfiguration
{
    /// <summary>Creates settings that say nothing yet but how long to wait.</summary>
    /// <param name="readinessTimeout">How long DynamoDB Local may take to answer once its container runs; null leaves it to
    /// the other settings.</param>
    public DynamoDbLocalConfiguration(TimeSpan? readinessTimeout) => ReadinessTimeout = readinessTimeout;

    /// <summary>Creates settings from those of a Docker resource.</summary>
    /// <param name="resourceConfiguration">The settings to take over.</param>
    public DynamoDbLocalConfiguration(IResourceConfiguration<CreateContainerParameters> resourceConfiguration)
        : base(resourceConfiguration) { }

    /// <summary>Creates settings from those of a container.</summary>
    /// <param name="resourceConfiguration">The settings to take over.</param>
    public DynamoDbLocalConfiguration(IContainerConfiguration resourceConfiguration)
        : base(resourceConfiguration) { }

    /// <summary>Creates settings from two others; the newer ones win.</summary>
    /// <param name="oldValue">The older settings.</param>
    /// <param name="newValue">The newer settings.</param>
    public DynamoDbLocalConfiguration(DynamoDbLocalConfiguration oldValue, DynamoDbLocalConfiguration newValue)
        : base(oldValue, newValue) => ReadinessTimeout = BuildConfiguration.Combine(oldValue?.ReadinessTimeout, newValue?.ReadinessTimeout);

    /// <summary>Gets how long DynamoDB Local may take to answer once its container runs.</summary>
    /// <value>The builder sets one minute; null where nothing was said.</value>
    public TimeSpan? ReadinessTimeout { get; }
}
