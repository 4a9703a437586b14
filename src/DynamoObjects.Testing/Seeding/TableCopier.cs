using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Copies tables from one DynamoDB to another, with their settings and items, to capture and restore
/// snapshots.</summary>
/// <param name="source">The client of the source.</param>
/// <param name="destination">The client of the destination.</param>
/// <param name="timeProvider">The clock for pauses.</param>
/// <param name="rename">Returns the name of a table in the destination; null to keep the names.</param>
internal sealed class TableCopier(
    IAmazonDynamoDB source,
    IAmazonDynamoDB destination,
    TimeProvider timeProvider,
    Func<string, string>? rename = null
)
{
    private const int Parallelism = 8;

    public static async Task<List<string>> ListAsync(IAmazonDynamoDB client, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        string? start = null;
        do
        {
            var request = new ListTablesRequest { ExclusiveStartTableName = start };
            var page = await client.ListTablesAsync(request, cancellationToken).ConfigureAwait(false);
            names.AddRange(page.TableNames ?? []);
            start = page.LastEvaluatedTableName;
        } while (start is not null);
        return names;
    }

    /// <exception cref="SeedException">The destination already has a table of one of the names.</exception>
    public Task RequireAbsentAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken) =>
        ForEachAsync(tables, RequireAbsentAsync, cancellationToken);

    /// <exception cref="ResourceNotFoundException">A table does not exist in the source.</exception>
    /// <exception cref="SeedException">The destination already has a table of one of the names; other tables may have
    /// been created.</exception>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public async Task RunAsync(IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        var items = new (IReadOnlyList<SeedItem>, TableKeys)[tables.Count];
        await ForEachAsync(
                [.. Enumerable.Range(0, tables.Count)],
                async (i, token) =>
                {
                    var settings = await TableSettings.ReadAsync(source, tables[i], token).ConfigureAwait(false);
                    await CreateAsync(settings, token).ConfigureAwait(false);
                    items[i] = (await ReadItemsAsync(tables[i], token).ConfigureAwait(false), settings.ToKeys());
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await new ItemWriter(destination, timeProvider).WriteAsync(items, cancellationToken).ConfigureAwait(false);
    }

    private static Task ForEachAsync<T>(IReadOnlyList<T> all, Func<T, CancellationToken, Task> body, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            (each, token) => new ValueTask(body(each, token))
        );

    private string NameOf(string table) => rename?.Invoke(table) ?? table;

    private async Task RequireAbsentAsync(string table, CancellationToken cancellationToken)
    {
        try
        {
            await destination.DescribeTableAsync(NameOf(table), cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return;
        }

        throw TableCreator.CreateExistsException(table);
    }

    private async Task CreateAsync(TableSettings table, CancellationToken cancellationToken)
    {
        var name = NameOf(table.Name);
        await new TableCreator(destination, timeProvider)
            .RunAsync(table.ToRequest(name), table.Name, cancellationToken)
            .ConfigureAwait(false);
        if (table.TimeToLive is { } attribute)
        {
            var specification = new TimeToLiveSpecification { AttributeName = attribute, Enabled = true };
            var request = new UpdateTimeToLiveRequest { TableName = name, TimeToLiveSpecification = specification };
            await destination.UpdateTimeToLiveAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<List<SeedItem>> ReadItemsAsync(string table, CancellationToken cancellationToken)
    {
        var items = new List<SeedItem>();
        Dictionary<string, AttributeValue>? start = null;
        do
        {
            var request = new ScanRequest
            {
                TableName = table,
                ConsistentRead = true,
                ExclusiveStartKey = start,
            };
            var page = await source.ScanAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items ?? [])
                items.Add(
                    new SeedItem(
                        NameOf(table),
                        item,
                        SeedOrigin.FromNumber($"item of the snapshot's table '{table}', number", items.Count + 1)
                    )
                );
            start = page.LastEvaluatedKey;
        } while (start is { Count: > 0 });
        return items;
    }
}
