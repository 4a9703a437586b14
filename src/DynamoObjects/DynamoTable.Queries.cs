using System.Linq.Expressions;
using DynamoObjects.Queries;

namespace DynamoObjects;

/// <content>Reading many items.</content>
public partial class DynamoTable<T>
{
    /// <summary>Asks for the items of one partition key.</summary>
    /// <param name="predicate">
    /// <c>==</c> on the partition key; at most one of <c>==</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, a range, or <c>StartsWith</c> on
    /// the sort key; and any conditions on other properties, which DynamoDB filters by.
    /// </param>
    /// <param name="index">The index to ask, whose keys then count; <see langword="null"/> for the table itself.</param>
    /// <param name="reverse">Whether the sort key runs downwards.</param>
    /// <param name="limit">The most records to return, from 1; <see langword="null"/> for all.</param>
    /// <param name="consistent">Whether reads are strongly consistent, which global indexes cannot be.</param>
    /// <returns>The records, asked for page by page while they are enumerated; each enumeration asks again.</returns>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public DynamoQuery<T> Query(Expression<Func<T, bool>> predicate, string? index = null, bool reverse = false, int? limit = null, bool consistent = false)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var plan = QueryPlan.ForQuery(Schema, predicate, index);
        return new DynamoQuery<T>(this, new QueryPages(Client, Name, plan, reverse, consistent), plan.Filter is not null, limit);
    }

    /// <summary>Reads the whole table, and returns what a condition holds for.</summary>
    /// <param name="predicate">The condition, which DynamoDB filters by; <see langword="null"/> for everything.</param>
    /// <param name="index">The index to read; <see langword="null"/> for the table itself.</param>
    /// <param name="limit">The most records to return, from 1; <see langword="null"/> for all.</param>
    /// <param name="consistent">Whether reads are strongly consistent, which global indexes cannot be.</param>
    /// <returns>The records, asked for page by page while they are enumerated; each enumeration asks again.</returns>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public DynamoQuery<T> Scan(Expression<Func<T, bool>>? predicate = null, string? index = null, int? limit = null, bool consistent = false)
    {
        var plan = QueryPlan.ForScan(Schema, predicate, index);
        return new DynamoQuery<T>(this, new ScanPages(Client, Name, plan, consistent), plan.Filter is not null, limit);
    }

    /// <summary>Counts the items that <see cref="Query"/> would return, without loading them.</summary>
    /// <param name="predicate">As for <see cref="Query"/>.</param>
    /// <param name="index">The index to ask; <see langword="null"/> for the table itself.</param>
    /// <param name="consistent">Whether reads are strongly consistent, which global indexes cannot be.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="QueryTranslationException">DynamoDB cannot be asked that.</exception>
    public Task<int> CountAsync(Expression<Func<T, bool>> predicate, string? index = null, bool consistent = false, CancellationToken cancellationToken = default)
        => Query(predicate, index, consistent: consistent).CountAsync(cancellationToken);
}
