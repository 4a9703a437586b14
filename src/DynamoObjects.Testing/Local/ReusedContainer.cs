using System.Net;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Docker.DotNet;

namespace DynamoObjects.Testing.Local;

/// <summary>The container of an image that outlives the processes that use it, one for all of them.</summary>
/// <remarks>Its name makes it one: of two processes that make it at once, the engine refuses the second, which then
/// takes that of the first.</remarks>
internal static partial class ReusedContainer
{
    private const int Attempts = 20;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);

    public static string GetName(string image) => $"dynamoobjects-local-{InvalidNameCharacters().Replace(image, "-")}";

    /// <summary>Takes the one that is there, starts it where it has stopped, or makes it.</summary>
    /// <exception cref="LocalStartException">It did not start; one that does not run is removed.</exception>
    public static async Task<DynamoDbLocalContainer> StartAsync(ContainerEngine engine, string image, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var container = ContainerLauncher
                .CreateBuilder(engine, image)
                .WithName(GetName(image))
                .WithReuse(true)
                .WithLabel(ContainerLabels.Reused, GetName(image))
                .Build();
            try
            {
                await container.StartAsync(cancellationToken).ConfigureAwait(false);
                return container;
            }
            catch (DockerApiException exception) when (IsBeingCreated(exception) && attempt < Attempts)
            {
                await Task.Delay(RetryDelay, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                var startException = await ContainerFailure.CreateExceptionAsync(container, image, exception).ConfigureAwait(false);
                await engine.RemoveStoppedAsync(ContainerLabels.Reused, GetName(image), CancellationToken.None).ConfigureAwait(false);
                ExceptionDispatchInfo.Throw(startException);
            }
        }
    }

    // Docker answers 409, podman 500.
    private static bool IsBeingCreated(DockerApiException exception) =>
        exception.StatusCode == HttpStatusCode.Conflict || exception.Message.Contains("already in use", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("[^a-zA-Z0-9_.-]+")]
    private static partial Regex InvalidNameCharacters();
}
