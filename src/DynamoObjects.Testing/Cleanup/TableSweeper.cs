using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Notes;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Cleanup;

/// <summary>Drops tables that killed runs left on DynamoDB Local or AWS, before the first test of this run uses
/// it.</summary>
/// <remarks>It fails no test: problems are recorded as warnings of the run.</remarks>
internal static class TableSweeper
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private static readonly Lazy<Task> AwsSweep = new(() => RunAsync(() => new TestKitClient()));

    public static Task SweepLocalAsync(Uri endpoint) =>
        RunAsync(() => new TestKitClient(new BasicAWSCredentials("sweep", "local"), LocalConfig.Create(endpoint)));

    /// <summary>Drops the tables on the first call in the process; later callers share the task.</summary>
    public static Task SweepAwsAsync() => AwsSweep.Value;

    /// <summary>Drops the tables of all runs that started before a time, and returns a message for each table that
    /// could not be dropped.</summary>
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
                // Another run drops them at the same time.
            }
            catch (AmazonDynamoDBException exception)
            {
                failures.Add($"Table '{table}' of a killed run could not be dropped: {exception.Message}");
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
                $"Not all tables of killed runs could be dropped within {Timeout.TotalSeconds:0} s; the next run continues."
            );
        }
        catch (Exception exception)
        {
            ProcessJournals.RecordWarning($"Tables of killed runs could not be dropped: {exception.Message}");
        }
    }
}
