using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;

namespace DynamoObjects.Testing.Local;

/// <summary>Represents the container engine that Testcontainers uses, with the containers of the test kit.</summary>
internal sealed class ContainerEngine(IDockerEndpointAuthenticationConfiguration endpoint)
{
    private const string Running = "running";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public IDockerEndpointAuthenticationConfiguration Endpoint { get; } = endpoint;

    /// <summary>Finds the engine, or returns null if none responds.</summary>
    public static async Task<ContainerEngine?> FindAsync(LocalEnvironment environment, CancellationToken cancellationToken)
    {
        if (IsSocketMissing(environment.DockerHost))
        {
            // Testcontainers would fall back to the default socket; a user who names an engine means that one.
            return null;
        }

        try
        {
            // Testcontainers looks for the engine, synchronously, when this is first read.
            var endpoint = await Task.Run(static () => TestcontainersSettings.OS.DockerEndpointAuthConfig, cancellationToken)
                .WaitAsync(Timeout, cancellationToken)
                .ConfigureAwait(false);
            if (endpoint is null)
            {
                return null;
            }

            var engine = new ContainerEngine(endpoint);
            using var client = engine.Connect();
            await client.System.PingAsync(cancellationToken).WaitAsync(Timeout, cancellationToken).ConfigureAwait(false);
            return engine;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Removes containers of the test kit whose process on this machine has ended.</summary>
    public Task SweepAsync(CancellationToken cancellationToken) =>
        RemoveAsync(ContainerLabels.Owned, "true", static container => ContainerLabels.IsLeftover(container.Labels), cancellationToken);

    /// <summary>Removes the containers with a label, in any state.</summary>
    public Task RemoveAsync(string label, string value, CancellationToken cancellationToken) =>
        RemoveAsync(label, value, static _ => true, cancellationToken);

    /// <summary>Removes the containers with a label that are not running.</summary>
    public Task RemoveStoppedAsync(string label, string value, CancellationToken cancellationToken) =>
        RemoveAsync(label, value, static container => container.State != Running, cancellationToken);

    public async Task<IList<ContainerListResponse>> ListAsync(string label, string value, CancellationToken cancellationToken)
    {
        using var client = Connect();
        var parameters = new ContainersListParameters
        {
            All = true,
            Filters = new Dictionary<string, IDictionary<string, bool>>
            {
                ["label"] = new Dictionary<string, bool> { [$"{label}={value}"] = true },
            },
        };
        return await client.Containers.ListContainersAsync(parameters, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsSocketMissing(string? dockerHost) =>
        dockerHost is not null
        && Uri.TryCreate(dockerHost, UriKind.Absolute, out var uri)
        && uri.Scheme == "unix"
        && !File.Exists(uri.AbsolutePath);

    private async Task RemoveAsync(string label, string value, Func<ContainerListResponse, bool> which, CancellationToken cancellationToken)
    {
        foreach (var container in (await ListAsync(label, value, cancellationToken).ConfigureAwait(false)).Where(which))
        {
            await RemoveByIdAsync(container.ID, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RemoveByIdAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            using var client = Connect();
            await client
                .Containers.RemoveContainerAsync(
                    id,
                    new ContainerRemoveParameters { Force = true, RemoveVolumes = true },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (DockerApiException exception)
            when (exception.StatusCode is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Conflict)
        {
            // Another process removed it, or is removing it.
        }
    }

    private DockerClient Connect() => Endpoint.GetDockerClientBuilder(Guid.Empty).Build();
}
