using Docker.DotNet;
using DotNet.Testcontainers.Configurations;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoObjects.Testing.Local;

/// <summary>Runs DynamoDB Local in a container, through Testcontainers.</summary>
internal sealed class ContainerLauncher(LocalEnvironment environment) : ILocalLauncher
{
    /// <summary>VSTest gives a test process little time to exit; what is not removed by then, the next start sweeps.</summary>
    private static readonly TimeSpan ExitPatience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan RemovalPatience = TimeSpan.FromSeconds(15);

    private ContainerEngine? _engine;

    public async Task<string?> GetObstacleAsync(CancellationToken cancellationToken)
    {
        _engine = await ContainerEngine.FindAsync(environment, cancellationToken).ConfigureAwait(false);
        return _engine is not null ? null
            : environment.DockerHost is null ? "no container engine answers"
            : $"no container engine answers at DOCKER_HOST={environment.DockerHost}";
    }

    public async Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken)
    {
        var found = _engine ?? throw new InvalidOperationException("Asked to launch without an engine.");
        if (!TestcontainersSettings.ResourceReaperEnabled)
        {
            await found.SweepAsync(cancellationToken).ConfigureAwait(false);
        }

        var start = Guid.NewGuid().ToString("N");
        var image = environment.Image ?? DynamoDbLocalBuilder.DefaultImage;
        var container = Build(found, start, image);
        await StartAsync(found, container, start, image, cancellationToken).ConfigureAwait(false);
        return new RunningLocal(container.GetEndpoint(), () => Stop(found, start));
    }

    /// <summary>Starts the container; one that does not start is removed, and its log is in the error.</summary>
    internal static async Task StartAsync(
        ContainerEngine engine, DynamoDbLocalContainer container, string start, string image, CancellationToken cancellationToken)
    {
        try
        {
            await container.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var log = await ReadLogAsync(container).ConfigureAwait(false);
            await ClearUpAsync(engine, start, container).ConfigureAwait(false);
            if (exception is OperationCanceledException && log.Length == 0)
            {
                throw;
            }

            throw new LocalStartException(Describe(image, exception, log), exception);
        }
    }

    private static DynamoDbLocalContainer Build(ContainerEngine engine, string start, string image)
    {
        try
        {
            return new DynamoDbLocalBuilder(image)
                .WithDockerEndpoint(engine.Endpoint)
                .WithLabel(ContainerLabels.Of(start, ProcessIdentity.Current))
                .WithLogger(NullLogger.Instance)
                .Build();
        }
        catch (ArgumentException exception)
        {
            throw new LocalStartException($"DYNAMO_LOCAL_IMAGE is '{image}', which is no name of an image: {exception.Message}", exception);
        }
    }

    private static string Describe(string image, Exception exception, string log)
    {
        var said = exception.Message.ReplaceLineEndings(" ").Trim();
        return exception is DockerImageNotFoundException
            ? $"The container image '{image}' of DynamoDB Local is not on this machine and could not be pulled. 'docker pull {image}' shows why; " +
                $"DYNAMO_LOCAL_IMAGE names another image. The engine said: {said}"
            : log.Length == 0
            ? $"DynamoDB Local did not start in a container of the image '{image}'. 'docker run --rm {image}' shows why; DYNAMO_LOCAL_IMAGE " +
                $"names another image. The engine said: {said}"
            : $"DynamoDB Local did not start in a container of the image '{image}': {said}{Environment.NewLine}" +
                $"The container's log:{Environment.NewLine}{log}";
    }

    private static async Task<string> ReadLogAsync(DynamoDbLocalContainer container)
    {
        try
        {
            if (string.IsNullOrEmpty(container.Id))
            {
                return "";
            }

            using var timeout = new CancellationTokenSource(RemovalPatience);
            var (output, errors) = await container.GetLogsAsync(timestampsEnabled: false, ct: timeout.Token).ConfigureAwait(false);
            return $"{output}{errors}".Trim();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // No container was made: the start's own failure is the one to report.
            return "";
        }
    }

    private static async Task ClearUpAsync(ContainerEngine engine, string start, DynamoDbLocalContainer container)
    {
        try
        {
            using var timeout = new CancellationTokenSource(RemovalPatience);
            await engine.RemoveAsync(start, timeout.Token).ConfigureAwait(false);
            await container.DisposeAsync().AsTask().WaitAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The start's own failure is the one to report; the next start sweeps.
        }
    }

    private static void Stop(ContainerEngine engine, string start)
    {
        try
        {
            using var timeout = new CancellationTokenSource(ExitPatience);
            Task.Run(() => engine.RemoveAsync(start, timeout.Token), CancellationToken.None).Wait(ExitPatience);
        }
        catch (AggregateException)
        {
            // The process is exiting: nobody is left to tell. Ryuk or the next start removes the container.
        }
    }
}
