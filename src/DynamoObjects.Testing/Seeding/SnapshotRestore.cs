using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Creates the tables of a snapshot and writes their items, in parallel.</summary>
/// <param name="client">What everything goes through.</param>
/// <param name="timeProvider">The clock of pauses.</param>
/// <param name="name">Gives the name that the client knows a table by.</param>
internal sealed class SnapshotRestore(IAmazonDynamoDB client, TimeProvider timeProvider, Func<string, string> name)
{
    private const int Parallelism = 8;

    /// <exception cref="SeedException">There is a table of one of the names.</exception>
    public Task RequireAbsentAsync(IReadOnlyList<SnapshotTable> tables, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(tables, Options(cancellationToken), async (table, token) => await RequireAbsentAsync(table, token).ConfigureAwait(false));

    /// <exception cref="SeedException">There is a table of one of the names; others may have been created.</exception>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public async Task RunAsync(IReadOnlyList<SnapshotTable> tables, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(tables, Options(cancellationToken), async (table, token) => await CreateAsync(table, token).ConfigureAwait(false)).ConfigureAwait(false);
        await new ItemWriter(client, timeProvider).WriteAsync([.. tables.Select(table => (Items(table), table.ToKeys()))], cancellationToken).ConfigureAwait(false);
    }

    private static ParallelOptions Options(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };

    private IReadOnlyList<SeedItem> Items(SnapshotTable table) =>
        [.. table.Items.Select((item, i) => new SeedItem(name(table.Name), item, SeedOrigin.Number($"item of the snapshot's table '{table.Name}', number", i + 1)))];

    private async Task RequireAbsentAsync(SnapshotTable table, CancellationToken cancellationToken)
    {
        try
        {
            await client.DescribeTableAsync(name(table.Name), cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return;
        }

        throw TableCreation.Exists(table.Name);
    }

    private async Task CreateAsync(SnapshotTable table, CancellationToken cancellationToken)
    {
        var sent = name(table.Name);
        await new TableCreation(client, timeProvider).RunAsync(table.ToRequest(sent), table.Name, cancellationToken).ConfigureAwait(false);
        if (table.TimeToLive is { } attribute)
        {
            var specification = new TimeToLiveSpecification { AttributeName = attribute, Enabled = true };
            await client.UpdateTimeToLiveAsync(new UpdateTimeToLiveRequest { TableName = sent, TimeToLiveSpecification = specification }, cancellationToken).ConfigureAwait(false);
        }
    }
}
