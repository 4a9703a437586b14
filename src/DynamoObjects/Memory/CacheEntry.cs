using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Memory;

/// <summary>What a memory table knows of one key. Thread-safe: each event is one transition, under the entry's lock.</summary>
/// <remarks>
/// <para>An entry has three parts. <b>Memory</b>: nothing known, a record, or none (read as absent, or deleted). <b>Table</b>: the item is
/// unknown, absent, or stored as X; while a record is in memory, X is what the record itself was last loaded or saved as, so that saves
/// around the memory count, too. <b>Write</b>: none, in flight, or in doubt, which is a write that was sent and whose outcome is not
/// known.</para>
/// <list type="table">
/// <listheader><term>Event</term><description>Transition</description></listheader>
/// <item><term><see cref="TrySetLoaded"/>: a read ends</term><description>Only where memory knows nothing: the record or none; the table as
/// read.</description></item>
/// <item><term><see cref="Put"/>: Save, GetOrCreate</term><description>Memory: the record. A new one in place of a stored item becomes a
/// change of it; one in place of what was deleted unseen overwrites.</description></item>
/// <item><term><see cref="Remove"/>: Delete</term><description>Memory: none. The item is to be deleted unless the table is known to have
/// none.</description></item>
/// <item><term><see cref="Begin"/>: a write starts</term><description>In flight, with what memory holds now. Never while one is in
/// doubt.</description></item>
/// <item><term><see cref="Complete"/>: it succeeds</term><description>The table is as written, and what memory holds by now is based on
/// that.</description></item>
/// <item><term><see cref="Release"/>: nothing was sent</term><description>As before the write.</description></item>
/// <item><term><see cref="Reject"/>: DynamoDB rejects it</term><description>As before the write, but an item that was found is not known to
/// be absent; done where the item is as the write would have made it.</description></item>
/// <item><term><see cref="MarkInDoubt"/>: any other failure</term><description>In doubt.</description></item>
/// <item><term><see cref="Resolve"/>: the item is read</term><description>As after success where the write was done, else as before
/// it.</description></item>
/// </list>
/// </remarks>
/// <param name="key">The key as it was first given.</param>
/// <param name="attributes">The same as attributes.</param>
/// <param name="replaced">The items that the table's own writes have replaced.</param>
/// <param name="readsThrough">Whether the memory table reads from the table; if not, new records overwrite.</param>
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

    /// <summary>Whether memory knows the key, and the record if it has one.</summary>
    public bool TryGet(out T? record)
    {
        lock (_lock)
        {
            record = _record;
            return _isKnown;
        }
    }

    /// <summary>
    /// The record, and whether there is a write to come of it or of the deletion: known, or null where the record is to be compared.
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

    /// <summary>The record in memory, or a new one where there is none.</summary>
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

    /// <summary>Takes the record out of memory, and returns it.</summary>
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

    /// <summary>Starts a write of what memory holds, if there may be something to write.</summary>
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

    /// <summary>The write is done; its record, if it has one, counts as loaded.</summary>
    public void Complete(CacheWrite<T> write)
    {
        lock (_lock)
            Finish(write);
    }

    /// <summary>The write has not been sent.</summary>
    public void Release(CacheWrite<T> write)
    {
        lock (_lock)
            TryEndWrite(write);
    }

    /// <summary>DynamoDB has rejected the write for the item that it found.</summary>
    /// <returns>Whether the item is what the write would have made of it, so that it was done before.</returns>
    public bool Reject(CacheWrite<T> write, Dictionary<string, AttributeValue>? found)
    {
        lock (_lock)
        {
            TryEndWrite(write);
            return TryCompleteFrom(write, found);
        }
    }

    /// <summary>The write was sent, and has failed or was canceled; nothing where its outcome is known.</summary>
    public void MarkInDoubt(CacheWrite<T> write)
    {
        lock (_lock)
        {
            if (!TryEndWrite(write))
                return;

            // What overwrites needs no more to be known of than that it is to be written again.
            if (readsThrough || write.Before.Item is not null)
                _inDoubt = write;
            else
                _tableItem = KnownItem.Unknown;
        }
    }

    /// <summary>The item was read after the write that is in doubt.</summary>
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
    /// A record that was based on what the write replaced, also as read from the table by itself, is based on what it wrote.
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

        // Somebody has deleted the record's item by the table itself.
        return _tableItem.Item is null ? _tableItem : KnownItem.Absent;
    }
}
