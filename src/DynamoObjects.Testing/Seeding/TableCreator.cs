using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Creates a table and waits until it is ACTIVE.</summary>
internal sealed class TableCreator(IAmazonDynamoDB client, TimeProvider timeProvider)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <param name="request">The table.</param>
    /// <param name="ownName">The table's name for messages.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="SeedException">The table already exists, or it was not ACTIVE in time.</exception>
    public async Task RunAsync(CreateTableRequest request, string? ownName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var started = timeProvider.GetTimestamp();
        var backoff = Backoff.ForStatus(timeProvider);
        var table = await CreateAsync(request, ownName).ConfigureAwait(false);
        // The response says CREATING even if the table is ACTIVE when it arrives.
        if (table.TableStatus != TableStatus.ACTIVE)
            table = await DescribeAsync(request, cancellationToken).ConfigureAwait(false);
        while (table.TableStatus != TableStatus.ACTIVE)
        {
            if (timeProvider.GetElapsedTime(started) >= Timeout)
                throw new SeedException(
                    $"The table '{ownName}' was still {table.TableStatus} {Timeout.TotalMinutes} minutes after it was created."
                );
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
            table = await DescribeAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TableDescription> DescribeAsync(CreateTableRequest request, CancellationToken cancellationToken) =>
        (await client.DescribeTableAsync(request.TableName, cancellationToken).ConfigureAwait(false)).Table;

    private async Task<TableDescription> CreateAsync(CreateTableRequest request, string? ownName)
    {
        try
        {
            // DynamoDB continues a creation that is canceled on this side, and nobody would drop the table.
            return (await client.CreateTableAsync(request, CancellationToken.None).ConfigureAwait(false)).TableDescription;
        }
        catch (ResourceInUseException exception)
        {
            throw CreateExistsException(ownName, exception);
        }
    }

    public static SeedException CreateExistsException(string? table, Exception? error = null) =>
        new(
            $"The table '{table}' already exists: two seeds of the test, or a seed and the test itself, create it. Use another name, or "
                + "create it only once.",
            error
        );
}
