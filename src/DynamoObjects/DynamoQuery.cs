using System.Runtime.CompilerServices;
using DynamoObjects.Mapping;
using DynamoObjects.Queries;

namespace DynamoObjects;

/// <summary>The records that a query or scan asks for. Nothing is sent until it is enumerated. Immutable and thread-safe.</summary>
/// <typeparam name="T">The record class.</typeparam>
public sealed class DynamoQuery<T> : IAsyncEnumerable<T>
    where T : class
{
    private readonly DynamoTable<T> _table;
    private readonly ItemPages _pages;
    private readonly bool _isFiltered;
    private readonly int? _limit;

    internal DynamoQuery(DynamoTable<T> table, ItemPages pages, bool isFiltered, int? limit)
    {
        if (limit is { } most)
            ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(limit));
        (_table, _pages, _isFiltered, _limit) = (table, pages, isFiltered, limit);
    }

    /// <summary>Streams the records, asking for a page when the one before is used up.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The records.</returns>
    /// <exception cref="DynamoSchemaException">An item does not fit the record.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        => ReadAsync(_limit, cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>All records, as a list.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The records, in the query's order.</returns>
    /// <exception cref="DynamoSchemaException">An item does not fit the record.</exception>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var list = new List<T>();
        await foreach (var record in ReadAsync(_limit, cancellationToken).ConfigureAwait(false))
            list.Add(record);
        return list;
    }

    /// <summary>The first record, if there is any; no more are asked for.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record, or <see langword="null"/>.</returns>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var record in ReadAsync(1, cancellationToken).ConfigureAwait(false))
            return record;
        return null;
    }

    /// <summary>Counts the items without loading them, up to the query's limit.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many there are.</returns>
    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await _table.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var most = _limit ?? int.MaxValue;
        var count = 0;
        ItemPage page = default;
        do
        {
            page = await _pages.ReadAsync(page.Next, PageLimit(_limit, count), countOnly: true, cancellationToken).ConfigureAwait(false);
            count += page.Count;
        }
        while (page.Next is not null && count < most);
        return Math.Min(count, most);
    }

    private async IAsyncEnumerable<T> ReadAsync(int? limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _table.EnsureAsync(cancellationToken).ConfigureAwait(false);
        var count = 0;
        ItemPage page = default;
        do
        {
            page = await _pages.ReadAsync(page.Next, PageLimit(limit, count), countOnly: false, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items ?? [])
            {
                yield return RecordSchema<T>.Of.Load(item);
                if (++count == limit)
                    yield break;
            }
        }
        while (page.Next is not null);
    }

    // DynamoDB limits what it reads, not what is left after the filter.
    private int? PageLimit(int? limit, int count) => _isFiltered ? null : limit - count;
}
