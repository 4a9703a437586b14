using System.Linq.Expressions;
using DynamoObjects.Paging;

namespace DynamoObjects;

/// <summary>Represents a query or scan, whose records you read by enumeration or with an <c>Async</c> method.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <remarks>
/// No request is sent before you read the records, and each enumeration or call reads again. Instances are immutable and thread-safe: every
/// method that sets an option returns a new query. Each page is requested after the previous one is consumed. In addition to the listed
/// exceptions, every method that reads throws the exceptions of the SDK, and on the first use of the table those of
/// <see cref="DynamoDatabase.CreateTableAsync{T}(CancellationToken)"/>.
/// </remarks>
public sealed partial class DynamoQuery<T> : IAsyncEnumerable<T>
    where T : class
{
    private readonly DynamoTable<T> _table;
    private readonly ReadPlan _plan;

    internal DynamoQuery(DynamoTable<T> table, ReadPlan plan) => (_table, _plan) = (table, plan);

    /// <summary>The text of the filter.</summary>
    internal string? Condition => _plan.Expressions.Condition;

    /// <summary>Limits the number of records.</summary>
    /// <param name="count">The maximum number of records, at least 1.</param>
    /// <returns>The limited query.</returns>
    /// <remarks>Reading stops when that many records are found.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DynamoQuery<T> Limit(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return With(_plan with { Limit = count });
    }

    /// <summary>Reads in descending order of the sort key.</summary>
    /// <returns>The reversed query.</returns>
    /// <exception cref="QueryTranslationException">The query is a scan, which has no order.</exception>
    public DynamoQuery<T> Reverse() =>
        _plan.IsScan
            ? throw new QueryTranslationException(
                null,
                "A scan has no order to reverse: DynamoDB sorts only the items of one partition. Use Query instead of Scan."
            )
            : With(_plan with { IsReversed = true });

    /// <summary>Uses strongly consistent reads.</summary>
    /// <returns>The consistent query, which consumes twice the read units.</returns>
    /// <exception cref="QueryTranslationException">The query reads a global secondary index, which has no consistent reads.</exception>
    public DynamoQuery<T> Consistent() =>
        _plan.Index is { IsGlobal: true } index
            ? throw new QueryTranslationException(
                null,
                $"Index '{index.Name}' is a global secondary index, which has no consistent reads. Query the table or a local index, or "
                    + $"leave Consistent() out."
            )
            : With(_plan with { IsConsistent = true });

    /// <summary>
    /// Limits the number of items that DynamoDB reads in each request, to get short responses or to spread the use of capacity.
    /// </summary>
    /// <param name="count">
    /// The maximum number of items that a request reads, before the filter; at least 1. Without this call, a request reads up to 1 MB.
    /// </param>
    /// <returns>The query with that page size.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DynamoQuery<T> PageSize(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return With(_plan with { PageSize = count });
    }

    /// <summary>Loads only the keys and some other properties of each record.</summary>
    /// <param name="properties">The properties, such as <c>s => s.Name</c>. Each further call adds to them.</param>
    /// <returns>The query of those properties.</returns>
    /// <remarks>
    /// All other properties keep the values that they have in a new record. The query consumes the read units of the whole items. The
    /// records can be saved: a save writes the changed properties and leaves the others unchanged.
    /// <see cref="IValidatableRecord.Validate"/> is not called for these incomplete records when they are loaded.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="properties"/> is empty.</exception>
    /// <exception cref="QueryTranslationException">
    /// A lambda is not a property of the record, or the global secondary index does not contain the property.
    /// </exception>
    public DynamoQuery<T> Select(params Expression<Func<T, object?>>[] properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        if (properties.Length == 0)
            throw new ArgumentException("Name at least one property, such as s => s.Name.", nameof(properties));
        return With(
            _plan with
            {
                Projection = PropertySelection.Select(_plan.Schema, _plan.Index, _plan.Projection?.Attributes, properties),
            }
        );
    }

    /// <summary>Starts after the page that returned a continuation token.</summary>
    /// <param name="continuationToken">
    /// <see cref="DynamoPage{T}.ContinuationToken"/> of the page, or <see langword="null"/> or an empty string to start at the beginning.
    /// </param>
    /// <returns>The query with that start.</returns>
    /// <exception cref="InvalidContinuationTokenException">
    /// The token is damaged, or belongs to another query, scan, table or index.
    /// </exception>
    /// <exception cref="QueryTranslationException">The scan is parallel.</exception>
    public DynamoQuery<T> StartAt(string? continuationToken)
    {
        ThrowIfParallel(nameof(StartAt), _plan.Segments);
        return With(
            _plan with
            {
                Start = string.IsNullOrEmpty(continuationToken) ? null : ContinuationToken.Read(_plan, continuationToken),
            }
        );
    }

    /// <summary>Reads the segments of a scan in parallel, in no particular order.</summary>
    /// <param name="segments">The number of segments, from 1 to 1,000,000.</param>
    /// <returns>The parallel scan.</returns>
    /// <remarks>Each segment holds at most two pages in memory, and the first error stops all segments.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="segments"/> is out of range.</exception>
    /// <exception cref="QueryTranslationException">The query is not a scan, or starts at a token.</exception>
    public DynamoQuery<T> Parallel(int segments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(segments, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(segments, 1_000_000);
        if (!_plan.IsScan)
            throw new QueryTranslationException(
                null,
                "Only a scan can be parallel: a query reads one partition in order. Remove Parallel()."
            );
        if (_plan.Start is not null)
            ThrowIfParallel(nameof(StartAt), segments);
        return With(_plan with { Segments = segments });
    }

    private static void ThrowIfParallel(string method, int? segments)
    {
        if (segments is not null)
            throw new QueryTranslationException(
                null,
                $"A parallel scan has no single position, so {method} does not apply to it. Remove {method} or Parallel()."
            );
    }

    private DynamoQuery<T> With(ReadPlan plan) => new(_table, plan);
}
