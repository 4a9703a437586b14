using System.Linq.Expressions;
using DynamoObjects.Paging;

namespace DynamoObjects;

/// <summary>
/// The records that a query or scan asks for: enumerate it, or call one of its <c>Async</c> methods. Nothing is sent
/// before, and each time asks again. Immutable and thread-safe: every method that sets something returns another query.
/// </summary>
/// <typeparam name="T">The record class.</typeparam>
/// <remarks>
/// Pages are asked for when the one before is used up. Beside what each method says, all that read throw what the SDK
/// throws, and at the table's first use what <see cref="DynamoDatabase.CreateTableAsync{T}(CancellationToken)"/> does.
/// </remarks>
public sealed partial class DynamoQuery<T> : IAsyncEnumerable<T>
    where T : class
{
    private readonly DynamoTable<T> _table;
    private readonly ReadPlan _plan;

    internal DynamoQuery(DynamoTable<T> table, ReadPlan plan) => (_table, _plan) = (table, plan);

    /// <summary>The filter's text.</summary>
    internal string? Condition => _plan.Expressions.Condition;

    /// <summary>Returns at most so many records, and stops reading when it has them.</summary>
    /// <param name="count">The most records, from 1.</param>
    /// <returns>The limited query.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DynamoQuery<T> Limit(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return With(_plan with { Limit = count });
    }

    /// <summary>Lets the sort key run downwards.</summary>
    /// <returns>The reversed query.</returns>
    /// <exception cref="QueryTranslationException">It is a scan, which has no order.</exception>
    public DynamoQuery<T> Reverse() =>
        _plan.IsScan
            ? throw new QueryTranslationException(
                null,
                "A scan has no order to reverse: DynamoDB sorts the items of one partition. Use Query."
            )
            : With(_plan with { IsReversed = true });

    /// <summary>Reads strongly consistently, which takes twice the read units.</summary>
    /// <returns>The consistent query.</returns>
    /// <exception cref="QueryTranslationException">It reads a global index, which cannot be read so.</exception>
    public DynamoQuery<T> Consistent() =>
        _plan.Index is { IsGlobal: true } index
            ? throw new QueryTranslationException(
                null,
                $"Index '{index.Name}' is global, and DynamoDB reads global indexes eventually consistently only. Ask the table, or "
                    + $"a local index."
            )
            : With(_plan with { IsConsistent = true });

    /// <summary>Lets DynamoDB look at so many items at most for each request, for short answers or even use of capacity.</summary>
    /// <param name="count">The most items, before the filter, from 1; otherwise as many as fit in a megabyte.</param>
    /// <returns>The query with that page size.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public DynamoQuery<T> PageSize(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return With(_plan with { PageSize = count });
    }

    /// <summary>Reads only some properties of each record, and its keys. The others are as a new record has them.</summary>
    /// <param name="properties">The properties, as <c>s => s.Name</c>; called again, the method adds to them.</param>
    /// <returns>The query of those properties.</returns>
    /// <remarks>
    /// Read units are those of the whole items. The records can be saved: that writes what was changed, and leaves alone what was not read.
    /// <see cref="IValidatableRecord.Validate"/> is not called while they are read, for they are not whole.
    /// </remarks>
    /// <exception cref="ArgumentException">There are no properties.</exception>
    /// <exception cref="QueryTranslationException">A lambda is not a property of the record, or the global index does not
    /// hold it.</exception>
    public DynamoQuery<T> Select(params Expression<Func<T, object?>>[] properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        if (properties.Length == 0)
            throw new ArgumentException("Name at least one property, as s => s.Name.", nameof(properties));
        return With(
            _plan with
            {
                Projection = PropertySelection.Select(_plan.Schema, _plan.Index, _plan.Projection?.Attributes, properties),
            }
        );
    }

    /// <summary>Starts after the page that gave a token.</summary>
    /// <param name="continuationToken">The token of <see cref="DynamoPage{T}"/>; <see langword="null"/> or empty to start
    /// at the beginning.</param>
    /// <returns>The query from there on.</returns>
    /// <exception cref="InvalidContinuationTokenException">It is damaged, or of another query, scan, table or index.</exception>
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

    /// <summary>Reads a scan in segments side by side, in no order. At most two pages of each are held at a time; the first
    /// failure ends all.</summary>
    /// <param name="segments">How many, from 1 to 1,000,000.</param>
    /// <returns>The parallel scan.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="segments"/> is out of that range.</exception>
    /// <exception cref="QueryTranslationException">It is no scan, or starts at a token.</exception>
    public DynamoQuery<T> Parallel(int segments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(segments, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(segments, 1_000_000);
        if (!_plan.IsScan)
            throw new QueryTranslationException(null, "A query reads one partition, in its order: only scans are read in parallel.");
        if (_plan.Start is not null)
            ThrowIfParallel(nameof(StartAt), segments);
        return With(_plan with { Segments = segments });
    }

    private static void ThrowIfParallel(string method, int? segments)
    {
        if (segments is not null)
            throw new QueryTranslationException(
                null,
                $"A parallel scan is in many places at once, so that {method} has no meaning for it. Use one or the other."
            );
    }

    private DynamoQuery<T> With(ReadPlan plan) => new(_table, plan);
}
