namespace DynamoObjects.Differential.Comparing;

/// <summary>Reads all responses of a client to a request in normal form: one, or one for each page.</summary>
internal static class BackendResponses
{
    private const int MaxPages = 40;

    public static async Task<IReadOnlyList<BackendResponse>> GetAsync(
        IAmazonDynamoDB client,
        AmazonDynamoDBRequest request,
        TableShape shape
    ) =>
        request switch
        {
            QueryRequest { IndexName: not null } query =>
            [
                MergePages(
                    await ReadPagesAsync(client, query, query.ExclusiveStartKey, (r, key) => r.ExclusiveStartKey = key),
                    GetRangeName(shape, query.IndexName)
                ),
            ],
            QueryRequest query => await ReadPagesAsync(client, query, query.ExclusiveStartKey, (r, key) => r.ExclusiveStartKey = key),
            ScanRequest scan => [MergePages(await ReadSegmentsAsync(client, scan))],
            ExecuteStatementRequest { Statement: ['S', 'E', 'L', ..] } statement =>
            [
                MergePages(await ReadPagesAsync(client, statement), StatementOrder.IsTotal(statement.Statement)),
            ],
            BatchGetItemRequest => [Sort(ResponseNormalizer.Normalize(await BackendResponse.GetAsync(client, request)))],
            _ => [ResponseNormalizer.Normalize(await BackendResponse.GetAsync(client, request))],
        };

    /// <summary>Gets the attribute that orders the items of an index, if any.</summary>
    private static string? GetRangeName(TableShape shape, string index) =>
        shape.Views.First(view => view.Index == index).Key is [_, var range] ? range.Name : null;

    private static async Task<List<BackendResponse>> ReadPagesAsync<T>(
        IAmazonDynamoDB client,
        T request,
        Dictionary<string, AttributeValue>? first,
        Action<T, Dictionary<string, AttributeValue>?> start
    )
        where T : AmazonDynamoDBRequest
    {
        var pages = new List<BackendResponse>();
        try
        {
            do
            {
                pages.Add(ResponseNormalizer.Normalize(await BackendResponse.GetAsync(client, request)));
                start(request, pages[^1].LastEvaluatedKey);
            } while (pages[^1].LastEvaluatedKey?.Count > 0 && pages.Count < MaxPages);
            return pages;
        }
        finally
        {
            start(request, first);
        }
    }

    private static async Task<List<BackendResponse>> ReadPagesAsync(IAmazonDynamoDB client, ExecuteStatementRequest statement)
    {
        var pages = new List<BackendResponse>();
        try
        {
            do
            {
                pages.Add(ResponseNormalizer.Normalize(await BackendResponse.GetAsync(client, statement)));
                statement.NextToken = pages[^1].NextToken;
            } while (statement.NextToken is not null && pages.Count < MaxPages);
            return pages;
        }
        finally
        {
            statement.NextToken = null;
        }
    }

    /// <summary>Merges the pages of a statement.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="isOrdered">Whether the statement determines the order of all items.</param>
    private static BackendResponse MergePages(List<BackendResponse> pages, bool isOrdered)
    {
        if (pages.Find(p => p.Error is not null) is { } failed)
            return failed;
        var items = pages.SelectMany(p => p.Body["Items"]?.AsArray() ?? []).ToList();
        var sorted = isOrdered ? new JsonArray([.. items.Select(i => i!.DeepClone())]) : Sort(items);
        return new BackendResponse(null, null, new JsonObject { ["Items"] = sorted });
    }

    /// <summary>Reads all pages of all segments.</summary>
    private static async Task<List<BackendResponse>> ReadSegmentsAsync(IAmazonDynamoDB client, ScanRequest scan)
    {
        var pages = new List<BackendResponse>();
        for (var segment = 0; segment < (scan.TotalSegments ?? 1); segment++)
        {
            if (scan.TotalSegments is not null)
                scan.Segment = segment;
            pages.AddRange(await ReadPagesAsync(client, scan, scan.ExclusiveStartKey, (r, key) => r.ExclusiveStartKey = key));
        }

        return pages;
    }

    /// <summary>Sorts the items of a batch, which have no order.</summary>
    private static BackendResponse Sort(BackendResponse batch)
    {
        foreach (var (table, items) in batch.Body["Responses"]?.AsObject().ToList() ?? [])
            batch.Body["Responses"]![table] = Sort(items!.AsArray());
        return batch;
    }

    private static JsonArray Sort(IEnumerable<JsonNode?> items) =>
        new([.. items.OrderBy(SdkJson.Text, StringComparer.Ordinal).Select(i => i!.DeepClone())]);

    /// <summary>Merges pages: a scan has no order, and an index has none among items with the same key, so their pages can only be
    /// compared together.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="orderedBy">The attribute by which the items must be ordered, if any.</param>
    private static BackendResponse MergePages(List<BackendResponse> pages, string? orderedBy = null)
    {
        if (pages.Find(p => p.Error is not null) is { } failed)
            return failed;
        var items = pages.SelectMany(p => p.Body["Items"]?.AsArray() ?? []).ToList();
        var body = new JsonObject { ["Items"] = Sort(items) };
        if (orderedBy is not null)
            body["Order"] = new JsonArray([.. items.Select(i => i![orderedBy]?.DeepClone())]);
        foreach (var count in new[] { "Count", "ScannedCount" })
            body[count] = pages.Sum(p => (int)p.Body[count]!);
        return new BackendResponse(null, null, body);
    }
}
