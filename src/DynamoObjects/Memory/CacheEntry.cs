using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Memory;

/// <summary>
/// The state of one key in a <see cref="DynamoTableCache{T}"/>. Thread-safe: each event is one transition under the entry's lock.
/// </summary>
/// <remarks>
/// <para>An entry has three parts. <b>Memory</b>: nothing known, a record, or none (read as absent, or deleted). <b>Table</b>: the item is
/// unknown, absent, or stored as X; while a record is in memory, X is the item that the record was last loaded from or saved as, so that
/// saves
/// outside of the cache count too. <b>Write</b>: none, in flight, or in doubt, which is a sent write with an unknown outcome.</para>
/// <list type="table">
/// <listheader><term>Event</term><description>Transition</description></listheader>
/// <item><term><see cref="TrySetLoaded"/>: a read ends</term><description>Only if memory knows nothing: the record or none; the table as
/// read.</description></item>
/// <item><term><see cref="Put"/>: Save, GetOrCreate</term><description>Memory: the record. A new record in place of a stored item becomes a
/// change of it; a new record in place of an item that was deleted without a read overwrites.</description></item>
/// <item><term><see cref="Remove"/>: Delete</term><description>Memory: none. The item is deleted by the next flush unless it is known to be
/// absent.</description></item>
/// <item><term><see cref="Begin"/>: a write starts</term><description>In flight, with the current record. Never while a write is in
/// doubt.</description></item>
/// <item><term><see cref="Complete"/>: it succeeds</term><description>The table is as written, and the current record is based on
/// that.</description></item>
/// <item><term><see cref="Release"/>: nothing was sent</term><description>As before the write.</description></item>
/// <item><term><see cref="Reject"/>: DynamoDB rejects it</term><description>As before the write, but an item that was found is not known to
/// be absent; complete if the item equals the result of the write.</description></item>
/// <item><term><see cref="MarkInDoubt"/>: any other failure</term><description>In doubt.</description></item>
/// <item><term><see cref="Resolve"/>: the item is read</term><description>As after success if the write was carried out, otherwise as
/// before
/// it.</description></item>
/// </list>
/// </remarks>
/// <param name="key">The key that was first passed.</param>
/// <param name="attributes">The key's attributes.</param>
/// <param name="replaced">The items that the cache's own writes have replaced.</param>
/// <param name="readsThrough">Whether the cache reads from the table; otherwise new records overwrite.</param>
internal sealed class CacheEntry<T>(DynamoKey key, Dictionary<string, AttributeValue> attributes, ReplacedItems replaced, bool readsThrough)
    where T : class
{
    private readonly object _lock = new();
    private bool _isKnown;
    private T? _record;
    private T? _removed;
    private KnownItem _tableItem;
    private bool _overwrites;
    private CacheWrite<T>? _inFlight;
    private CacheWrite<T>? _inDoubt;

    public DynamoKey Key => key;

    public Dictionary<string, AttributeValue> Attributes => attributes;

    public bool IsInDoubt
    {
        get
        {
            lock (_lock)
                return _inDoubt is not null;
        }
    }

    private static RecordSchema<T> Schema => DynamoTable<T>.Schema;

    /// <summary>Returns whether the key is known, and the record if there is one.</summary>
    public bool TryGet(out T? record)
    {
        lock (_lock)
        {
            record = _record;
            return _isKnown;
        }
    }

    /// <summary>
    /// Returns the record, and whether a write of the record or the deletion is pending; null if the record must be compared to know.
    /// </summary>
    public (T? Record, bool? IsPending) GetState()
    {
        lock (_lock)
        {
            if (_inFlight is not null || _inDoubt is not null)
                return (_record, true);
            var table = Current();
            return _record is null ? (null, _isKnown && !table.IsAbsent) : (_record, null);
        }
    }

    public bool TrySetLoaded(T? record)
    {
        lock (_lock)
        {
            if (_isKnown)
                return false;
            (_isKnown, _record, _tableItem) = (true, record, KnownItem.From(record is null ? null : Schema.GetStored(record)));
            return true;
        }
    }

    /// <summary>Returns the record in memory, or adds a new one.</summary>
    public T GetOrPut(T created)
    {
        lock (_lock)
        {
            if (_record is null)
                Put(created);
            return _record!;
        }
    }

    public void Put(T record)
    {
        lock (_lock)
        {
            _tableItem = Current();
            Rebase(record);
            if (!ReferenceEquals(record, _record) && _tableItem.Item is { } item && Schema.GetStored(record) is null)
                Schema.SetStored(record, item);
            _overwrites |= _isKnown && _record is null && !_tableItem.IsKnown;
            (_isKnown, _record) = (true, record);
        }
    }

    /// <summary>Removes the record from memory, and returns it.</summary>
    public T? Remove()
    {
        lock (_lock)
        {
            var record = _record;
            _tableItem = Current();
            (_isKnown, _record, _removed, _overwrites) = (true, null, record ?? _removed, false);
            return record;
        }
    }

    /// <summary>Starts a write of the current record or deletion if there may be a change.</summary>
    public CacheWrite<T>? Begin()
    {
        lock (_lock)
        {
            _tableItem = Current();
            if (!_isKnown || _inFlight is not null || _inDoubt is not null || (_record is null && _tableItem.IsAbsent))
                return null;
            return _inFlight = new CacheWrite<T>(_record, _tableItem, !readsThrough || _overwrites);
        }
    }

    /// <summary>Ends a write that succeeded. Its record, if it has one, counts as loaded.</summary>
    public void Complete(CacheWrite<T> write)
    {
        lock (_lock)
            Finish(write);
    }

    /// <summary>Ends a write that was not sent.</summary>
    public void Release(CacheWrite<T> write)
    {
        lock (_lock)
            TryEndWrite(write);
    }

    /// <summary>Ends a write that DynamoDB rejected because of the existing item.</summary>
    /// <returns>Whether the item equals the result of the write, so that an earlier attempt was carried out.</returns>
    public bool Reject(CacheWrite<T> write, Dictionary<string, AttributeValue>? found)
    {
        lock (_lock)
        {
            TryEndWrite(write);
            return TryCompleteFrom(write, found);
        }
    }

    /// <summary>Ends a write that was sent and failed or was canceled. Has no effect if its outcome is known.</summary>
    public void MarkInDoubt(CacheWrite<T> write)
    {
        lock (_lock)
        {
            if (!TryEndWrite(write))
                return;

            // A write that overwrites needs only to be repeated.
            if (readsThrough || write.Before.Item is not null)
                _inDoubt = write;
            else
                _tableItem = KnownItem.Unknown;
        }
    }

    /// <summary>Receives the item that was read after the write in doubt.</summary>
    public void Resolve(Dictionary<string, AttributeValue>? found)
    {
        lock (_lock)
        {
            if (_inDoubt is { } write)
                TryCompleteFrom(write, found);
            _inDoubt = null;
        }
    }

    private bool TryEndWrite(CacheWrite<T> write)
    {
        if (!ReferenceEquals(_inFlight, write))
            return false;
        _inFlight = null;
        return true;
    }

    private bool TryCompleteFrom(CacheWrite<T> write, Dictionary<string, AttributeValue>? found)
    {
        var isDone = write.Save is { } attempt ? attempt.Save.Matches(found) : found is null;
        if (isDone)
        {
            write.Save?.Save.Complete(found);
            Finish(write);
        }
        else if (found is not null && _tableItem.IsAbsent)
        {
            _tableItem = KnownItem.Unknown;
        }

        return isDone;
    }

    private void Finish(CacheWrite<T> write)
    {
        _tableItem = write.Record is null ? KnownItem.Absent : KnownItem.From(Schema.GetStored(write.Record));
        (_inFlight, _inDoubt, _overwrites) = (null, null, false);
        if (write.Before.Item is { } before)
        {
            replaced.Add(before);
            RebaseReplaced(_record, before);
            RebaseReplaced(_removed, before);
        }

        if (_record is not null && _tableItem.Item is { } item && Schema.GetStored(_record) is null)
            Schema.SetStored(_record, item);
        if (_tableItem.IsAbsent)
            _removed = null;
    }

    /// <summary>
    /// Bases a record on the result of a write if it was based on the item that the write replaced, also if it was read outside of the
    /// cache.
    /// </summary>
    private void RebaseReplaced(T? record, Dictionary<string, AttributeValue> before)
    {
        if (record is null || Schema.GetStored(record) is not { } stored)
            return;
        if (!ReferenceEquals(stored, _tableItem.Item) && Schema.IsSame(stored, before))
            replaced.Add(stored);
        Rebase(record);
    }

    private void Rebase(T record)
    {
        if (Schema.GetStored(record) is { } stored && replaced.Contains(stored))
            Schema.SetStored(record, _tableItem.Item);
    }

    private KnownItem Current()
    {
        if (_record is null)
            return _tableItem;
        Rebase(_record);
        if (Schema.GetStored(_record) is { } stored)
            return KnownItem.From(stored);

        // The record's item was deleted outside of the cache.
        return _tableItem.Item is null ? _tableItem : KnownItem.Absent;
    }
}
