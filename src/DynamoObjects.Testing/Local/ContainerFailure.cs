using Docker.DotNet;

namespace DynamoObjects.Testing.Local;

/// <summary>Creates the message for a container that did not start, with its log if there is one.</summary>
internal static class ContainerFailure
{
    private static readonly TimeSpan LogTimeout = TimeSpan.FromSeconds(15);

    public static async Task<Exception> CreateExceptionAsync(DynamoDbLocalContainer container, string image, Exception exception)
    {
        var log = await ReadLogAsync(container).ConfigureAwait(false);
        return exception is OperationCanceledException && log.Length == 0
            ? exception
            : new LocalStartException(Describe(image, exception, log), exception);
    }

    private static string Describe(string image, Exception exception, string log)
    {
        var engineMessage = exception.Message.ReplaceLineEndings(" ").Trim();
        return exception is DockerImageNotFoundException
                ? $"The container image '{image}' of DynamoDB Local could not be pulled. Run 'docker pull {image}' for details, or name "
                    + $"another image in DYNAMO_LOCAL_IMAGE. Message of the container engine: {engineMessage}"
            : log.Length == 0
                ? $"DynamoDB Local did not start in a container of the image '{image}'. Run 'docker run --rm {image}' for details, "
                    + $"or name another image in DYNAMO_LOCAL_IMAGE. Message of the container engine: {engineMessage}"
            : $"DynamoDB Local did not start in a container of the image '{image}': {engineMessage}{Environment.NewLine}"
                + $"Container log:{Environment.NewLine}{log}";
    }

    private static async Task<string> ReadLogAsync(DynamoDbLocalContainer container)
    {
        try
        {
            if (string.IsNullOrEmpty(container.Id))
            {
                return "";
            }

            using var timeout = new CancellationTokenSource(LogTimeout);
            var (output, errors) = await container.GetLogsAsync(timestampsEnabled: false, ct: timeout.Token).ConfigureAwait(false);
            return $"{output}{errors}".Trim();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // No container was created: the original error is the one to report.
            return "";
        }
    }
}
