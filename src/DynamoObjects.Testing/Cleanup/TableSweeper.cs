using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Notes;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Cleanup;

/// <summary>Drops what killed runs have left on a DynamoDB that outlives them, before the first test of this run comes to it.</summary>
/// <remarks>It fails no test: what goes wrong is left for the build to tell.</remarks>
internal static class TableSweeper
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private static readonly Lazy<Task> AwsSweep = new(() => RunAsync(() => new AmazonDynamoDBClient()));

    public static Task SweepLocalAsync(Uri endpoint) =>
        RunAsync(() => new AmazonDynamoDBClient(new BasicAWSCredentials("sweep", "local"), LocalConfig.Create(endpoint)));

    /// <summary>Sweeps at the first call of the process; later callers share it.</summary>
    public static Task SweepAwsAsync() => AwsSweep.Value;

    /// <summary>Drops the tables of all runs that began before a time, and says of each that could not be dropped why.</summary>
    public static async Task<IReadOnlyList<string>> DropOlderAsync(
        AmazonDynamoDBClient client,
        DateTimeOffset time,
        CancellationToken cancellationToken
    )
    {
        var failures = new List<string>();
        await foreach (var table in TestTables.ListAsync(client, RunPrefix.AllRuns, cancellationToken).ConfigureAwait(false))
        {
            if (!(RunPrefix.ParseStart(table) < time))
                continue;
            try
            {
                await client.DeleteTableAsync(table, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is ResourceNotFoundException or ResourceInUseException)
            {
                // Another run sweeps as well.
            }
            catch (AmazonDynamoDBException exception)
            {
                failures.Add($"The table {table}, left by a run that was killed, could not be dropped: {exception.Message}");
            }
        }

        return failures;
    }

    private static async Task RunAsync(Func<AmazonDynamoDBClient> connect)
    {
        try
        {
            if (SweepAge.GetForThisProcess() is not { } age)
                return;
            using var client = connect();
            using var timeout = new CancellationTokenSource(Timeout);
            foreach (
                var failure in await DropOlderAsync(client, TimeProvider.System.GetUtcNow() - age, timeout.Token).ConfigureAwait(false)
            )
                ProcessJournals.RecordWarning(failure);
        }
        catch (OperationCanceledException)
        {
            ProcessJournals.RecordWarning(
                $"There are more tables left by runs that were killed than could be dropped in {Timeout.TotalSeconds:0} s: the "
                    + $"next run goes on."
            );
        }
        catch (Exception exception)
        {
            ProcessJournals.RecordWarning($"Tables left by runs that were killed were not dropped: {exception.Message}");
        }
    }
}
