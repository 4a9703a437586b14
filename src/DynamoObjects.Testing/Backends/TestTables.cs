using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Backends;

/// <summary>Drops what a test has left.</summary>
internal static class TestTables
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task DropAsync(AmazonDynamoDBClient client, TableNames names)
    {
        ArgumentException.ThrowIfNullOrEmpty(names.Prefix);
        var start = names.Prefix;
        while (start is not null)
        {
            var page = await client.ListTablesAsync(new ListTablesRequest { ExclusiveStartTableName = start }).ConfigureAwait(false);
            foreach (var table in page.TableNames ?? [])
            {
                if (!names.IsOwn(table))
                    return;
                await DropAsync(client, table).ConfigureAwait(false);
            }

            start = page.LastEvaluatedTableName;
        }
    }

    // A table that is being created or updated cannot be deleted yet:
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html
    private static async Task DropAsync(AmazonDynamoDBClient client, string table)
    {
        var started = TimeProvider.System.GetTimestamp();
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
            catch (ResourceInUseException) when (TimeProvider.System.GetElapsedTime(started) < Patience)
            {
                using var timer = new PeriodicTimer(Pause);
                await timer.WaitForNextTickAsync().ConfigureAwait(false);
            }
        }
    }
}
