using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

namespace DynamoObjects.Paging;

/// <summary>The definition of a query or scan. Immutable.</summary>
/// <param name="Requests">Sends the requests.</param>
/// <param name="TableName">The table's name, with its prefix.</param>
/// <param name="Schema">The schema of the records.</param>
/// <param name="Index">The index to read, or null for the table.</param>
/// <param name="IsScan">Whether everything is read instead of one partition.</param>
/// <param name="Expressions">The key condition and the filter.</param>
internal sealed record ReadPlan(
    DatabaseRequests Requests,
    string TableName,
    RecordSchema Schema,
    IndexSchema? Index,
    bool IsScan,
    ItemExpressions Expressions
)
{
    public bool IsReversed { get; init; }

    public bool IsConsistent { get; init; }

    /// <summary>The maximum number of records, or null.</summary>
    public int? Limit { get; init; }

    /// <summary>The maximum number of items that a request reads, or null.</summary>
    public int? PageSize { get; init; }

    /// <summary>The number of segments of a parallel scan, or null.</summary>
    public int? Segments { get; init; }

    /// <summary>The attributes to read, or null for all.</summary>
    public PropertySelection? Projection { get; init; }

    public Dictionary<string, AttributeValue>? Start { get; init; }

    /// <summary>Whether the filter excludes items whose class is not declared.</summary>
    public bool IgnoresUnrecognizedTypes { get; init; }

    /// <summary>The attributes that are known after the read, whether an item has them or not; null for all.</summary>
    public IReadOnlySet<string>? LoadedAttributes =>
        Projection?.Attributes ?? (Index is null ? null : PropertySelection.GetProjectedNames(Schema, Index));

    /// <summary>Returns the number of items that the next request reads: DynamoDB's limit counts items before the filter.</summary>
    public int? RequestLimit(int found)
    {
        if (Limit is not { } max || Expressions.Condition is not null)
            return PageSize;
        return Math.Min(PageSize ?? int.MaxValue, max - found);
    }

    public async ValueTask<ItemPage> ReadAsync(
        Dictionary<string, AttributeValue>? start,
        int? limit,
        bool countOnly,
        int? segment,
        CancellationToken cancellationToken
    )
    {
        if (Expressions.IsAlwaysFalse)
            return default;
        if (IsScan)
        {
            var scanned = await Requests.ScanAsync(ToScan(start, limit, countOnly, segment), cancellationToken).ConfigureAwait(false);
            return ItemPage.Create(scanned.Items, scanned.Count, scanned.LastEvaluatedKey);
        }

        var found = await Requests.QueryAsync(ToQuery(start, limit, countOnly), cancellationToken).ConfigureAwait(false);
        return ItemPage.Create(found.Items, found.Count, found.LastEvaluatedKey);
    }

    private ScanRequest ToScan(Dictionary<string, AttributeValue>? start, int? limit, bool countOnly, int? segment)
    {
        var projection = countOnly ? null : Projection;
        return new ScanRequest
        {
            TableName = TableName,
            IndexName = Index?.Name,
            FilterExpression = Expressions.Condition,
            ProjectionExpression = projection?.Text,
            ExpressionAttributeNames = NamesWith(projection),
            ExpressionAttributeValues = Expressions.Values,
            ConsistentRead = IsConsistent,
            ExclusiveStartKey = start,
            Limit = limit,
            Select = countOnly ? Select.COUNT : null,
            Segment = segment,
            TotalSegments = segment is null ? null : Segments,
        };
    }

    private QueryRequest ToQuery(Dictionary<string, AttributeValue>? start, int? limit, bool countOnly)
    {
        var projection = countOnly ? null : Projection;
        return new QueryRequest
        {
            TableName = TableName,
            IndexName = Index?.Name,
            KeyConditionExpression = Expressions.Key,
            FilterExpression = Expressions.Condition,
            ProjectionExpression = projection?.Text,
            ExpressionAttributeNames = NamesWith(projection),
            ExpressionAttributeValues = Expressions.Values,
            ScanIndexForward = !IsReversed,
            ConsistentRead = IsConsistent,
            ExclusiveStartKey = start,
            Limit = limit,
            Select = countOnly ? Select.COUNT : null,
        };
    }

    private Dictionary<string, string>? NamesWith(PropertySelection? projection) =>
        projection is null ? Expressions.Names : projection.With(Expressions.Names);
}
