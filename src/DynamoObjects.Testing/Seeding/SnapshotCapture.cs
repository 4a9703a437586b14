using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Reads tables of a DynamoDB, with their settings and items.</summary>
internal sealed class SnapshotCapture(IAmazonDynamoDB client, CancellationToken cancellationToken)
{
    private const int Parallelism = 4;

    /// <param name="names">The tables; <see langword="null"/> for all.</param>
    public async Task<IReadOnlyList<SnapshotTable>> RunAsync(IEnumerable<string>? names)
    {
        var wanted = names?.Distinct(StringComparer.Ordinal).ToList() ?? await ListAsync(client, cancellationToken).ConfigureAwait(false);
        wanted.Sort(StringComparer.Ordinal);
        var tables = new SnapshotTable[wanted.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(wanted.Select((name, i) => (Item: name, Index: i)), options, async (table, _) => tables[table.Index] = await TableAsync(table.Item).ConfigureAwait(false)).ConfigureAwait(false);
        return tables;
    }

    public static async Task<List<string>> ListAsync(IAmazonDynamoDB client, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        string? start = null;
        do
        {
            var page = await client.ListTablesAsync(new ListTablesRequest { ExclusiveStartTableName = start }, cancellationToken).ConfigureAwait(false);
            names.AddRange(page.TableNames ?? []);
            start = page.LastEvaluatedTableName;
        }
        while (start is not null);
        return names;
    }

    private async Task<SnapshotTable> TableAsync(string name)
    {
        var table = (await client.DescribeTableAsync(name, cancellationToken).ConfigureAwait(false)).Table;
        var timeToLive = (await client.DescribeTimeToLiveAsync(name, cancellationToken).ConfigureAwait(false)).TimeToLiveDescription;
        var tags = await TagsAsync(table.TableArn).ConfigureAwait(false);
        var isOn = timeToLive?.TimeToLiveStatus == TimeToLiveStatus.ENABLED || timeToLive?.TimeToLiveStatus == TimeToLiveStatus.ENABLING;
        var snapshot = SnapshotTable.Of(table, isOn ? timeToLive!.AttributeName : null, tags, []);
        var keys = snapshot.ToKeys();
        await foreach (var item in ItemsAsync(name).ConfigureAwait(false))
            snapshot.Items.Add(item);
        var sorted = snapshot.Items.OrderBy(keys.KeyOf, StringComparer.Ordinal).ToList();
        return snapshot with { Items = sorted };
    }

    private async IAsyncEnumerable<Dictionary<string, AttributeValue>> ItemsAsync(string table)
    {
        Dictionary<string, AttributeValue>? start = null;
        do
        {
            var page = await client.ScanAsync(new ScanRequest { TableName = table, ConsistentRead = true, ExclusiveStartKey = start }, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items ?? [])
                yield return item;
            start = page.LastEvaluatedKey;
        }
        while (start is { Count: > 0 });
    }

    // DynamoDB Local has no tags.
    private async Task<SortedDictionary<string, string>?> TagsAsync(string arn)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string? next = null;
        try
        {
            do
            {
                var page = await client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn, NextToken = next }, cancellationToken).ConfigureAwait(false);
                foreach (var tag in page.Tags ?? [])
                    tags[tag.Key] = tag.Value;
                next = page.NextToken;
            }
            while (next is not null);
        }
        catch (AmazonDynamoDBException error) when (error.ErrorCode is "UnknownOperationException")
        {
            return null;
        }

        return tags.Count > 0 ? tags : null;
    }
}
