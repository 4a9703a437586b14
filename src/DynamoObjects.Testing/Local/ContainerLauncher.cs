using System.Runtime.ExceptionServices;
using DotNet.Testcontainers.Configurations;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoObjects.Testing.Local;

/// <summary>Runs DynamoDB Local in a container, through Testcontainers.</summary>
/// <remarks><paramref name="sweep"/> clears a container that outlives its runs of what they have left there.</remarks>
internal sealed class ContainerLauncher(LocalEnvironment environment, Func<Uri, Task> sweep) : ILocalLauncher
{
    /// <summary>VSTest gives a test process little time to exit; what is not removed by then, the next start sweeps.</summary>
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan RemovalTimeout = TimeSpan.FromSeconds(15);

    private ContainerEngine? _engine;

    public async Task<string?> GetUnavailableReasonAsync(CancellationToken cancellationToken)
    {
        _engine = await ContainerEngine.FindAsync(environment, cancellationToken).ConfigureAwait(false);
        return _engine is not null ? null
            : environment.DockerHost is null ? "no container engine answers"
            : $"no container engine answers at DOCKER_HOST={environment.DockerHost}";
    }

    public async Task<RunningLocal> LaunchAsync(CancellationToken cancellationToken)
    {
        var engine = _engine ?? throw new InvalidOperationException("Asked to launch without an engine.");
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

    /// <summary>Starts the container; one that does not start is removed, and its log is in the error.</summary>
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

    /// <exception cref="LocalStartException">The name of the image is none.</exception>
    public static DynamoDbLocalBuilder CreateBuilder(ContainerEngine engine, string image)
    {
        try
        {
            return new DynamoDbLocalBuilder(image).WithDockerEndpoint(engine.Endpoint).WithLogger(NullLogger.Instance);
        }
        catch (ArgumentException exception)
        {
            throw new LocalStartException($"DYNAMO_LOCAL_IMAGE is '{image}', which is no name of an image: {exception.Message}", exception);
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
            // The start's own failure is the one to report; the next start sweeps.
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
            // The process is exiting: nobody is left to tell. Ryuk or the next start removes the container.
        }
    }
}
