using System.Runtime.ExceptionServices;
using DotNet.Testcontainers.Configurations;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoObjects.Testing.Local;

/// <summary>Runs DynamoDB Local in a container, through Testcontainers.</summary>
/// <remarks><paramref name="sweep"/> drops tables that earlier runs left in a container that is reused.</remarks>
internal sealed class ContainerLauncher(LocalEnvironment environment, Func<Uri, Task> sweep) : ILocalLauncher
{
    /// <summary>VSTest gives a test process little time to exit; the next start removes a container that is
    /// left.</summary>
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan RemovalTimeout = TimeSpan.FromSeconds(15);

    private ContainerEngine? _engine;

    public async Task<string?> GetUnavailableReasonAsync(CancellationToken cancellationToken)
    {
        _engine = await ContainerEngine.FindAsync(environment, cancellationToken).ConfigureAwait(false);
        return _engine is not null ? null
            : environment.DockerHost is null ? "no container engine responds"
            : $"no container engine responds at DOCKER_HOST={environment.DockerHost}";
    }

    public async Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken)
    {
        var engine = _engine ?? throw new InvalidOperationException("The container engine must be found before a container is launched.");
        if (!TestcontainersSettings.ResourceReaperEnabled)
        {
            await engine.SweepAsync(cancellationToken).ConfigureAwait(false);
        }

        var image = environment.Image ?? DynamoDbLocalBuilder.DefaultImage;
        if (environment.Reuse)
        {
            var endpoint = (await ReusedContainer.StartAsync(engine, image, cancellationToken).ConfigureAwait(false)).GetEndpoint();
            await sweep(endpoint).ConfigureAwait(false);
            return new RunningLocal(endpoint, static () => { });
        }

        var start = Guid.NewGuid().ToString("N");
        var container = CreateBuilder(engine, image).WithLabel(ContainerLabels.Create(start, ProcessIdentity.Current)).Build();
        await StartAsync(engine, container, start, image, cancellationToken).ConfigureAwait(false);
        return new RunningLocal(container.GetEndpoint(), () => Stop(engine, start));
    }

    /// <summary>Starts the container; if it does not start, it is removed, and its log is in the error.</summary>
    public static async Task StartAsync(
        ContainerEngine engine,
        DynamoDbLocalContainer container,
        string start,
        string image,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await container.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var startException = await ContainerFailure.CreateExceptionAsync(container, image, exception).ConfigureAwait(false);
            await ClearUpAsync(engine, start, container).ConfigureAwait(false);
            ExceptionDispatchInfo.Throw(startException);
        }
    }

    /// <exception cref="LocalStartException">The image name is invalid.</exception>
    public static DynamoDbLocalBuilder CreateBuilder(ContainerEngine engine, string image)
    {
        try
        {
            return new DynamoDbLocalBuilder(image).WithDockerEndpoint(engine.Endpoint).WithLogger(NullLogger.Instance);
        }
        catch (ArgumentException exception)
        {
            throw new LocalStartException(
                $"DYNAMO_LOCAL_IMAGE is '{image}', which is not a valid image name: {exception.Message}",
                exception
            );
        }
    }

    private static async Task ClearUpAsync(ContainerEngine engine, string start, DynamoDbLocalContainer container)
    {
        try
        {
            using var timeout = new CancellationTokenSource(RemovalTimeout);
            await engine.RemoveAsync(ContainerLabels.Start, start, timeout.Token).ConfigureAwait(false);
            await container.DisposeAsync().AsTask().WaitAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The original error is the one to report; the next start removes the container.
        }
    }

    private static void Stop(ContainerEngine engine, string start)
    {
        try
        {
            using var timeout = new CancellationTokenSource(ExitTimeout);
            Task.Run(() => engine.RemoveAsync(ContainerLabels.Start, start, timeout.Token), CancellationToken.None).Wait(ExitTimeout);
        }
        catch (AggregateException)
        {
            // The process is exiting and cannot report an error. Ryuk or the next start removes the container.
        }
    }
}
