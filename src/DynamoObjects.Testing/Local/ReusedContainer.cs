using System.Net;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Docker.DotNet;

namespace DynamoObjects.Testing.Local;

/// <summary>Represents the container of an image that keeps running and that all processes share.</summary>
/// <remarks>Its name makes it unique: if two processes create it at the same time, the engine rejects the second
/// request, and that process uses the container of the first.</remarks>
internal static partial class ReusedContainer
{
    private const int Attempts = 20;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);

    public static string GetName(string image) => $"dynamoobjects-local-{InvalidNameCharacters().Replace(image, "-")}";

    /// <summary>Uses the container if it runs, starts it if it has stopped, or creates it.</summary>
    /// <exception cref="LocalStartException">It did not start; a container that does not run is removed.</exception>
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

    // Docker returns 409, Podman 500.
    private static bool IsBeingCreated(DockerApiException exception) =>
        exception.StatusCode == HttpStatusCode.Conflict || exception.Message.Contains("already in use", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("[^a-zA-Z0-9_.-]+")]
    private static partial Regex InvalidNameCharacters();
}
