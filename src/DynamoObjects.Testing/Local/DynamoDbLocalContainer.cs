using DotNet.Testcontainers.Containers;

namespace DynamoObjects.Testing;

/// <summary>Represents a container that runs DynamoDB Local.</summary>
/// <remarks>
/// All access keys and regions share one database, which is in memory and ends with the container. Any credentials are
/// valid. See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">AWS's
/// documentation</see>.
/// </remarks>
public sealed class DynamoDbLocalContainer : DockerContainer
{
    /// <summary>Creates the container from its configuration.</summary>
    /// <remarks>Use <see cref="DynamoDbLocalBuilder"/> to create containers.</remarks>
    /// <param name="configuration">The configuration of the container.</param>
    public DynamoDbLocalContainer(DynamoDbLocalConfiguration configuration)
        : base(configuration) { }

    /// <summary>Gets the endpoint of DynamoDB Local for clients of this process.</summary>
    /// <returns>An HTTP address for <c>AmazonDynamoDBConfig.ServiceURL</c>.</returns>
    /// <exception cref="InvalidOperationException">The container has not been started.</exception>
    public Uri GetEndpoint() => new UriBuilder(Uri.UriSchemeHttp, Hostname, GetMappedPublicPort(DynamoDbLocalBuilder.DynamoDbPort)).Uri;

    /// <summary>Gets the endpoint of DynamoDB Local, as <see cref="GetEndpoint"/> does, as a string.</summary>
    /// <returns>An HTTP address for <c>AmazonDynamoDBConfig.ServiceURL</c>.</returns>
    /// <exception cref="InvalidOperationException">The container has not been started.</exception>
    public string GetConnectionString() => GetEndpoint().ToString();
}
