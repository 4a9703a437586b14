using Amazon.DynamoDBv2;

namespace DynamoObjects.Reliability.Faults;

/// <summary>The report of a throughput scope.</summary>
/// <param name="Units">The tables that are reported as not restored, with the units to set.</param>
/// <param name="Scope">The scope, if it could be opened.</param>
internal sealed record ThroughputReport(IReadOnlyList<TableThroughput> Units, ThroughputScope? Scope)
{
    /// <summary>Opens a scope, runs something in it, and disposes it.</summary>
    public static async Task<ThroughputReport> CreateAsync(Func<Task<ThroughputScope>> open, Func<Task> inside)
    {
        ThroughputScope? scope = null;
        try
        {
            scope = await open();
            await inside();
            await scope.DisposeAsync();
            return new ThroughputReport([], scope);
        }
        catch (ThroughputNotRestoredException exception)
        {
            return new ThroughputReport(exception.Units, scope);
        }
        catch (Exception exception)
            when (scope is null
                && exception is ThroughputException or AmazonDynamoDBException or TimeoutException or InvalidOperationException
            )
        {
            return new ThroughputReport([], null);
        }
    }
}
