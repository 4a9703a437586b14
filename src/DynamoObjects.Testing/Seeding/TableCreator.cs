using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Creates a table and waits for it.</summary>
internal sealed class TableCreator(IAmazonDynamoDB client, TimeProvider timeProvider)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <param name="request">The table.</param>
    /// <param name="ownName">The name by which its user knows it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SeedException">There is a table of that name, or it was not ACTIVE in time.</exception>
    public async Task RunAsync(CreateTableRequest request, string? ownName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var started = timeProvider.GetTimestamp();
        var backoff = Backoff.ForStatus(timeProvider);
        var table = await CreateAsync(request, ownName).ConfigureAwait(false);
        while (table.TableStatus != TableStatus.ACTIVE)
        {
            if (timeProvider.GetElapsedTime(started) >= Timeout)
                throw new SeedException(
                    $"The table '{ownName}' was still {table.TableStatus} {Timeout.TotalMinutes} minutes after it was created."
                );
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
            table = (await client.DescribeTableAsync(request.TableName, cancellationToken).ConfigureAwait(false)).Table;
        }
    }

    private async Task<TableDescription> CreateAsync(CreateTableRequest request, string? ownName)
    {
        try
        {
            // A creation that is called off on this side goes on at DynamoDB, and nobody would drop the table.
            return (await client.CreateTableAsync(request, CancellationToken.None).ConfigureAwait(false)).TableDescription;
        }
        catch (ResourceInUseException exception)
        {
            throw CreateExistsException(ownName, exception);
        }
    }

    public static SeedException CreateExistsException(string? table, Exception? error = null) =>
        new(
            $"There already is a table '{table}': two seeds of one test create it, or the test itself. Give one of them another "
                + $"name, or leave one out.",
            error
        );
}
