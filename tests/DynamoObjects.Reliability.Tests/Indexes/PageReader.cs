using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Reliability.Indexes;

/// <summary>Reads pages of the table and its indexes.</summary>
internal sealed class PageReader(IAmazonDynamoDB client, Random random)
{
    public Task<IndexPage> ReadAsync() =>
        random.Next(7) switch
        {
            0 => QueryAsync("local index", Local(), entry => entry.Shelf is not null),
            1 => QueryAsync("local index, backward", Local(query => query.ScanIndexForward = false), entry => entry.Shelf is not null),
            2 => QueryAsync("local index, filtered", Local(query => Filter(query, "y")), entry => entry is { Shelf: not null, Owner: "y" }),
            3 => QueryAsync("local index, part", Local(query => query.Limit = random.Next(1, 6)), entry => entry.Shelf is not null),
            4 => QueryAsync("global index", Global("x"), entry => entry is { Shelf: not null, Owner: "x" }),
            5 => ScanAsync("global index, whole", new() { IndexName = "by-owner" }, entry => entry is { Shelf: not null, Owner: not null }),
            _ => ScanAsync("table", new() { ConsistentRead = true }, _ => true),
        };

    private async Task<IndexPage> QueryAsync(string read, QueryRequest query, Func<Entry, bool> covers)
    {
        var response = await client.QueryAsync(query);
        var page = new IndexPage(read, query.ConsistentRead == true, Entries(response.Items), covers);

        // A page with a last key covers the items up to its last shelf.
        return response.LastEvaluatedKey is { Count: > 0 } last
            ? page with
            {
                Covers = entry => covers(entry) && string.CompareOrdinal(entry.Shelf, last["shelf"].S) <= 0,
            }
            : page;
    }

    private async Task<IndexPage> ScanAsync(string read, ScanRequest scan, Func<Entry, bool> covers)
    {
        scan.TableName = IndexedTable.Name;
        return new(read, scan.ConsistentRead == true, Entries((await client.ScanAsync(scan)).Items), covers);
    }

    private static QueryRequest Local(Action<QueryRequest>? change = null)
    {
        var query = Query("by-shelf", "room", IndexedTable.PartitionKey);
        query.ConsistentRead = true;
        change?.Invoke(query);
        return query;
    }

    private static QueryRequest Global(string owner) => Query("by-owner", "owner", owner);

    private static QueryRequest Query(string index, string hash, string value) =>
        new(IndexedTable.Name)
        {
            IndexName = index,
            KeyConditionExpression = "#h = :h",
            ExpressionAttributeNames = new() { ["#h"] = hash },
            ExpressionAttributeValues = new() { [":h"] = new(value) },
        };

    private static void Filter(QueryRequest query, string owner)
    {
        query.FilterExpression = "#o = :o";
        query.ExpressionAttributeNames["#o"] = "owner";
        query.ExpressionAttributeValues[":o"] = new(owner);
    }

    private static Entry[] Entries(List<Dictionary<string, AttributeValue>> items) => [.. items.Select(Entry.From)];
}
