using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Cleanup;

/// <summary>Finds and drops the tables of a test.</summary>
internal static class TestTables
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    public static async Task DropAsync(AmazonDynamoDBClient client, TableNames names)
    {
        await foreach (var table in ListAsync(client, names.Prefix, CancellationToken.None).ConfigureAwait(false))
            await DropAsync(client, table).ConfigureAwait(false);
    }

    /// <summary>Lists the tables whose names start with a prefix.</summary>
    public static async IAsyncEnumerable<string> ListAsync(
        AmazonDynamoDBClient client,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        var start = prefix;
        while (start is not null)
        {
            var page = await client
                .ListTablesAsync(new ListTablesRequest { ExclusiveStartTableName = start }, cancellationToken)
                .ConfigureAwait(false);
            foreach (var table in page.TableNames ?? [])
            {
                if (!table.StartsWith(prefix, StringComparison.Ordinal))
                    yield break;
                yield return table;
            }

            start = page.LastEvaluatedTableName;
        }
    }

    // A table that is being created or updated cannot be deleted yet:
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html
    private static async Task DropAsync(AmazonDynamoDBClient client, string table)
    {
        var started = TimeProvider.System.GetTimestamp();
        var isUnprotected = false;
        while (true)
        {
            try
            {
                await client.DeleteTableAsync(table).ConfigureAwait(false);
                return;
            }
            catch (ResourceNotFoundException)
            {
                return;
            }
            catch (AmazonDynamoDBException exception) when (!isUnprotected && IsProtected(exception))
            {
                // The test has enabled deletion protection.
                await client
                    .UpdateTableAsync(new UpdateTableRequest { TableName = table, DeletionProtectionEnabled = false })
                    .ConfigureAwait(false);
                isUnprotected = true;
            }
            catch (ResourceInUseException) when (TimeProvider.System.GetElapsedTime(started) < Timeout)
            {
                using var timer = new PeriodicTimer(RetryDelay);
                await timer.WaitForNextTickAsync().ConfigureAwait(false);
            }
        }
    }

    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html#WorkingWithTables.Basics.DeletionProtection
    private static bool IsProtected(AmazonDynamoDBException error) =>
        error.ErrorCode == "ValidationException" && error.Message.Contains("deletion protection", StringComparison.OrdinalIgnoreCase);
}
