using DotNet.Testcontainers.Containers;

namespace DynamoObjects.Testing;

/// <summary>A container with DynamoDB Local, AWS's own DynamoDB for development.</summary>
/// <remarks>
/// Data is in memory and shared by all access keys and regions; it goes with the container. Any credentials are accepted.
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">AWS's documentation</see>
/// </remarks>
public sealed class DynamoDbLocalContainer : DockerContainer
{
    /// <summary>Creates the container from its settings; use <see cref="DynamoDbLocalBuilder"/>.</summary>
    /// <param name="configuration">The settings.</param>
    public DynamoDbLocalContainer(DynamoDbLocalConfiguration configuration)
        : base(configuration) { }

    /// <summary>Gets where DynamoDB Local listens, as seen from this process.</summary>
    /// <returns>An http address for <c>AmazonDynamoDBConfig.ServiceURL</c>.</returns>
    /// <exception cref="InvalidOperationException">The container has not been started.</exception>
    public Uri GetEndpoint() => new UriBuilder(Uri.UriSchemeHttp, Hostname, GetMappedPublicPort(DynamoDbLocalBuilder.DynamoDbPort)).Uri;

    /// <summary>Gets the text of <see cref="GetEndpoint"/>.</summary>
    /// <returns>An http address for <c>AmazonDynamoDBConfig.ServiceURL</c>.</returns>
    /// <exception cref="InvalidOperationException">The container has not been started.</exception>
    public string GetConnectionString() => GetEndpoint().ToString();
}
