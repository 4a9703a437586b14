using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Paging;

namespace DynamoObjects;

/// <content>Methods that read the records.</content>
public partial class DynamoQuery<T>
{
    /// <summary>Streams the records.</summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The records.</returns>
    /// <remarks>Each page is requested after the records of the previous page are consumed.</remarks>
    /// <exception cref="DynamoSchemaException">An item does not fit the record.</exception>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Returns all records as a list.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The records, in the query's order.</returns>
    /// <exception cref="DynamoSchemaException">An item does not fit the record.</exception>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        await _table.EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        List<T>? list = null;
        var loaded = _plan.LoadedAttributes;
        if (_plan.Segments is not null)
        {
            await foreach (var page in Pages.ReadAsync(_plan, countOnly: false, cancellationToken).ConfigureAwait(false))
            {
                if (!AddRecords(page, loaded, ref list))
                    break;
            }

            return list ?? [];
        }

        // Reads page by page without an async enumerator, which costs as much as reading several records.
        var next = _plan.Start;
        do
        {
            var page = await _plan
                .ReadAsync(next, _plan.RequestLimit(list?.Count ?? 0), countOnly: false, segment: null, cancellationToken)
                .ConfigureAwait(false);
            if (!AddRecords(page, loaded, ref list))
                break;
            next = page.Next;
        } while (next is not null);
        return list ?? [];
    }

    /// <summary>Returns the first record, or <see langword="null"/> if there is none.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The record, or <see langword="null"/>.</returns>
    /// <remarks>Reading stops at the first record.</remarks>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default) =>
        await Limit(1).ToListAsync(cancellationToken).ConfigureAwait(false) is [var first] ? first : null;

    /// <summary>Returns whether there is a record.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="true"/> if there is a record; otherwise, <see langword="false"/>.</returns>
    /// <remarks>No record is loaded, and reading stops at the first item.</remarks>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default) =>
        await Limit(1).CountAsync(cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>Returns the number of matching items, up to the query's limit, without returning the items.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of items.</returns>
    /// <remarks>DynamoDB still consumes read units for all items that it reads.</remarks>
    /// <exception cref="OverflowException">There are more than <see cref="int.MaxValue"/> items.</exception>
    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await _table.EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        var count = 0;
        await foreach (var page in Pages.ReadAsync(_plan, countOnly: true, cancellationToken).ConfigureAwait(false))
        {
            count = checked(count + page.Count);
            if (count >= _plan.Limit)
                return _plan.Limit.Value;
        }

        return count;
    }

    /// <summary>Reads one page.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The records, and the token of the next page.</returns>
    /// <remarks>
    /// Without <see cref="Limit"/>, a page is the result of one request, and can be empty although more pages follow, if the filter
    /// excludes all its items. With <see cref="Limit"/>, the method sends as many requests as it takes to find that many records.
    /// </remarks>
    /// <exception cref="DynamoSchemaException">An item does not fit the record.</exception>
    /// <exception cref="QueryTranslationException">The scan is parallel.</exception>
    public async Task<DynamoPage<T>> ReadPageAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfParallel(nameof(ReadPageAsync), _plan.Segments);
        await _table.EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        var records = new List<T>();
        var loaded = _plan.LoadedAttributes;
        await foreach (var page in Pages.ReadAsync(_plan, countOnly: false, cancellationToken).ConfigureAwait(false))
        {
            var items = page.Items ?? [];
            for (var i = 0; i < items.Count; i++)
            {
                records.Add(Load(items[i], loaded));
                if (records.Count == _plan.Limit && i < items.Count - 1)
                    return Page(GetKey(items[i]));
            }

            if (_plan.Limit is null || records.Count == _plan.Limit || page.Next is null)
                return Page(page.Next);
        }

        return Page(null);

        DynamoPage<T> Page(Dictionary<string, AttributeValue>? next) =>
            new(records, next is null ? null : ContinuationToken.Write(_plan, next));
    }

    private async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _table.EnsureTableAsync(cancellationToken).ConfigureAwait(false);
        var count = 0;
        var loaded = _plan.LoadedAttributes;
        await foreach (var page in Pages.ReadAsync(_plan, countOnly: false, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items ?? [])
            {
                yield return Load(item, loaded);
                if (++count == _plan.Limit)
                    yield break;
            }
        }
    }

    /// <summary>Adds a page's records, and returns whether more are needed.</summary>
    private bool AddRecords(ItemPage page, IReadOnlySet<string>? loaded, ref List<T>? list)
    {
        if (page.Items is not { Count: > 0 } items)
            return true;
        list ??= new List<T>(Math.Min(items.Count, _plan.Limit ?? int.MaxValue));
        foreach (var item in items)
        {
            list.Add(Load(item, loaded));
            if (list.Count == _plan.Limit)
                return false;
        }

        return true;
    }

    private static T Load(Dictionary<string, AttributeValue> item, IReadOnlySet<string>? loaded)
    {
        if (loaded is null)
            return DynamoTable<T>.Schema.Load(item);
        var part = new PartialItem(item, loaded);
        var record = DynamoTable<T>.Schema.Read(part);
        DynamoTable<T>.Schema.SetStored(record, part);
        return record;
    }

    private Dictionary<string, AttributeValue> GetKey(Dictionary<string, AttributeValue> item) =>
        PropertySelection.GetKeyNames(_plan.Schema, _plan.Index).ToDictionary(name => name, name => item[name]);
}
