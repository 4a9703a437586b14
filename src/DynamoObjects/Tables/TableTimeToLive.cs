using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Tables;

/// <summary>Enables the time to live that a record declares. Several processes may do so at once, so the resulting state decides.</summary>
internal sealed class TableTimeToLive(DatabaseRequests requests, DynamoDatabaseOptions options, string tableName, string attributeName)
{
    private const string Validation = "ValidationException";

    /// <summary>Ensures that time to live is enabled on the attribute.</summary>
    /// <param name="typeName">The record class, for messages.</param>
    /// <exception cref="DynamoSchemaException">Time to live is enabled on another attribute, or cannot be enabled.</exception>
    public async Task EnableAsync(string typeName)
    {
        var wait = new TableWait(options, tableName, "configured with its time to live");
        while (true)
        {
            if (await IsEnabledAsync(typeName).ConfigureAwait(false))
                return;
            Exception cause;
            try
            {
                await requests.UpdateTimeToLiveAsync(ToRequest(), CancellationToken.None).ConfigureAwait(false);
                options.Logger.TimeToLiveEnabled(tableName, attributeName);
                return;
            }
            catch (Exception exception) when (exception is ResourceInUseException or LimitExceededException)
            {
                cause = exception;
            }
            catch (AmazonDynamoDBException exception) when (exception.ErrorCode == Validation)
            {
                // Another process has enabled it, or it was changed less than an hour ago.
                if (await IsEnabledAsync(typeName).ConfigureAwait(false))
                    return;
                throw new DynamoSchemaException(
                    $"Time to live of table '{tableName}' could not be enabled on '{attributeName}', as {typeName} declares: "
                        + $"{exception.Message}. "
                        + "AWS allows one change per hour. Try again later, or remove [DynamoTimeToLive] from the record.",
                    exception
                );
            }

            await wait.WaitAsync(cause.Message, cause, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsEnabledAsync(string typeName)
    {
        var response = await requests
            .DescribeTimeToLiveAsync(new DescribeTimeToLiveRequest { TableName = tableName }, CancellationToken.None)
            .ConfigureAwait(false);
        if (
            response.TimeToLiveDescription is not { } found
            || (found.TimeToLiveStatus != TimeToLiveStatus.ENABLED && found.TimeToLiveStatus != TimeToLiveStatus.ENABLING)
        )
        {
            return false;
        }

        return found.AttributeName == attributeName
            ? true
            : throw new DynamoSchemaException(
                $"The time to live of table '{tableName}' is on '{found.AttributeName}', but {typeName} declares '{attributeName}', and a "
                    + "table has only one. Disable it (UpdateTimeToLive), or change the record."
            );
    }

    private UpdateTimeToLiveRequest ToRequest() =>
        new()
        {
            TableName = tableName,
            TimeToLiveSpecification = new TimeToLiveSpecification { AttributeName = attributeName, Enabled = true },
        };
}
