using System.Net;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing;

/// <summary>Represents a builder of containers that run DynamoDB Local.</summary>
/// <remarks>
/// This is a Testcontainers module: each <c>With...</c> method returns a new builder, and <see cref="Build"/> validates
/// the configuration. The container sends no telemetry to AWS; <c>WithEnvironment("DDB_LOCAL_TELEMETRY", "1")</c>
/// enables it. Instances are immutable and thread-safe. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.UsageNotes.html">AWS's
/// documentation</see>.
/// </remarks>
/// <example>
/// <code>
/// await using var container = new DynamoDbLocalBuilder().Build();
/// await container.StartAsync();
/// using var client = new AmazonDynamoDBClient("any", "any", new AmazonDynamoDBConfig { ServiceURL = container.GetConnectionString() });
/// </code>
/// </example>
public sealed class DynamoDbLocalBuilder : ContainerBuilder<DynamoDbLocalBuilder, DynamoDbLocalContainer, DynamoDbLocalConfiguration>
{
    /// <summary>The default container image of DynamoDB Local.</summary>
    public const string DefaultImage = "amazon/dynamodb-local:3.3.1";

    /// <summary>The port of DynamoDB Local inside the container.</summary>
    public const ushort DynamoDbPort = 8000;

    /// <summary>Creates a builder for <see cref="DefaultImage"/>.</summary>
    public DynamoDbLocalBuilder()
        : this(DefaultImage) { }

    /// <summary>Creates a builder for an image.</summary>
    /// <param name="image">The image name with its tag. Its entry point must be <c>java</c>, and its working directory
    /// must contain <c>DynamoDBLocal.jar</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="image"/> is not a valid image name.</exception>
    public DynamoDbLocalBuilder(string image)
        : this(new DynamoDbLocalConfiguration(readinessTimeout: null)) =>
        DockerResourceConfiguration = Init().WithImage(image).DockerResourceConfiguration;

    private DynamoDbLocalBuilder(DynamoDbLocalConfiguration configuration)
        : base(configuration) => DockerResourceConfiguration = configuration;

    /// <inheritdoc />
    protected override DynamoDbLocalConfiguration DockerResourceConfiguration { get; }

    /// <summary>Sets the maximum time that DynamoDB Local may take to respond after its container has
    /// started.</summary>
    /// <param name="timeout">The maximum time, more than zero. The default is one minute.</param>
    /// <returns>A new builder.</returns>
    public DynamoDbLocalBuilder WithReadinessTimeout(TimeSpan timeout) =>
        Merge(DockerResourceConfiguration, new DynamoDbLocalConfiguration(timeout));

    /// <summary>Builds the container, which <see cref="DotNet.Testcontainers.Containers.DockerContainer.StartAsync"/>
    /// starts.</summary>
    /// <returns>A container that has not been started.</returns>
    /// <exception cref="ArgumentException">A setting is missing or out of range.</exception>
    public override DynamoDbLocalContainer Build()
    {
        Validate();
        var ready = Wait.ForUnixContainer()
            .UntilHttpRequestIsSucceeded(
                static request => request.ForPort(DynamoDbPort).ForStatusCode(HttpStatusCode.BadRequest),
                wait => wait.WithTimeout(DockerResourceConfiguration.ReadinessTimeout!.Value)
            );
        return new DynamoDbLocalContainer(WithWaitStrategy(ready).DockerResourceConfiguration);
    }

    /// <inheritdoc />
    protected override DynamoDbLocalBuilder Init() =>
        base.Init()
            .WithPortBinding(DynamoDbPort, assignRandomHostPort: true)
            // Shared: otherwise each access key and region has a database of its own. UTF-8: otherwise letters in
            // updated sets are garbled.
            .WithCommand(
                "-Dfile.encoding=UTF-8",
                "-Djava.library.path=./DynamoDBLocal_lib",
                "-jar",
                "DynamoDBLocal.jar",
                "-inMemory",
                "-sharedDb"
            )
            .WithEnvironment(LocalTelemetry.Variable, LocalTelemetry.Off)
            .WithReadinessTimeout(TimeSpan.FromMinutes(1));

    /// <inheritdoc />
    protected override void Validate()
    {
        base.Validate();
        if (DockerResourceConfiguration.ReadinessTimeout is not { } timeout || timeout <= TimeSpan.Zero)
        {
            throw new ArgumentException(
                $"The readiness timeout is {DockerResourceConfiguration.ReadinessTimeout}; it must be more than zero: "
                    + $"{nameof(WithReadinessTimeout)}."
            );
        }
    }

    /// <inheritdoc />
    protected override DynamoDbLocalBuilder Clone(IResourceConfiguration<CreateContainerParameters> resourceConfiguration) =>
        Merge(DockerResourceConfiguration, new DynamoDbLocalConfiguration(resourceConfiguration));

    /// <inheritdoc />
    protected override DynamoDbLocalBuilder Clone(IContainerConfiguration resourceConfiguration) =>
        Merge(DockerResourceConfiguration, new DynamoDbLocalConfiguration(resourceConfiguration));

    /// <inheritdoc />
    protected override DynamoDbLocalBuilder Merge(DynamoDbLocalConfiguration oldValue, DynamoDbLocalConfiguration newValue) =>
        new(new DynamoDbLocalConfiguration(oldValue, newValue));
}
