using Docker.DotNet;

namespace DynamoObjects.Testing.Local;

/// <summary>Says why a container did not start, with its log where there is one.</summary>
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
                ? $"The container image '{image}' of DynamoDB Local is not on this machine and could not be pulled. 'docker pull "
                    + $"{image}' shows why; "
                    + $"DYNAMO_LOCAL_IMAGE names another image. The engine said: {engineMessage}"
            : log.Length == 0
                ? $"DynamoDB Local did not start in a container of the image '{image}'. 'docker run --rm {image}' shows why; "
                    + $"DYNAMO_LOCAL_IMAGE names another image. The engine said: {engineMessage}"
            : $"DynamoDB Local did not start in a container of the image '{image}': {engineMessage}{Environment.NewLine}"
                + $"The container's log:{Environment.NewLine}{log}";
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
            // No container was made: the start's own failure is the one to report.
            return "";
        }
    }
}
