using Amazon.DynamoDBv2;

namespace DynamoObjects.Reliability.Faults;

/// <summary>What a throughput scope reported.</summary>
/// <param name="Units">The tables that it says were not put back, with the units to set; none where it does not say so.</param>
/// <param name="Scope">The scope, where it could be opened.</param>
internal sealed record ThroughputReport(IReadOnlyList<TableThroughput> Units, ThroughputScope? Scope)
{
    /// <summary>Opens a scope, does something in it, and disposes it.</summary>
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
