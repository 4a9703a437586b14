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
    /// <summary>Creates the container from its configuration; use <see cref="DynamoDbLocalBuilder"/> instead.</summary>
    /// <param name="configuration">The configuration.</param>
    public DynamoDbLocalContainer(DynamoDbLocalConfiguration configuration)
        : base(configuration) { }

    /// <summary>Gets the endpoint of DynamoDB Local for clients of this process.</summary>
    /// <returns>An HTTP address for <c>AmazonDynamoDBConfig.ServiceURL</c>.</returns>
    /// <exception cref="InvalidOperationException">The container has not been started.</exception>
    public Uri GetEndpoint() => new UriBuilder(Uri.UriSchemeHttp, Hostname, GetMappedPublicPort(DynamoDbLocalBuilder.DynamoDbPort)).Uri;

    /// <summary>Gets the endpoint as a string; see <see cref="GetEndpoint"/>.</summary>
    /// <returns>An HTTP address for <c>AmazonDynamoDBConfig.ServiceURL</c>.</returns>
    /// <exception cref="InvalidOperationException">The container has not been started.</exception>
    public string GetConnectionString() => GetEndpoint().ToString();
}
