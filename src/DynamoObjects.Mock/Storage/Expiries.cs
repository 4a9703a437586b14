using System.Globalization;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The expiration times of a table's items, in order.</summary>
/// <remarks>
/// An item's expiration time is recorded when the item is written; when it is due, the item is compared with the table's current
/// item. Items from before time to live was enabled are added at the first access after it took effect, so that a fork costs nothing.
/// Only <see cref="IsDue"/> is thread safe; all other members require the table's lock.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html
/// </remarks>
internal sealed class Expiries(TimeToLive definition, TimeSpan delay)
{
    /// <summary>Items that expired longer ago are not deleted: AWS ignores such values.</summary>
    private const int MaxYears = 5;

    private readonly long _delay = (long)delay.TotalSeconds;
    private PriorityQueue<Item, long> _pending = new();
    private bool _isBuilt;
    private long _next = long.MinValue;

    /// <summary>Whether there may be items to delete.</summary>
    public bool IsDue(DateTimeOffset now) => definition.Until <= now && Volatile.Read(ref _next) < now.ToUnixTimeSeconds();

    /// <summary>Adds an item that is written, or that could not be deleted when it was due.</summary>
    public void Add(Item item)
    {
        if (!_isBuilt || !TryGetExpiry(item, out var expiry))
            return;
        _pending.Enqueue(item, expiry + _delay);
        Volatile.Write(ref _next, Math.Min(_next, expiry + _delay));
    }

    /// <summary>Removes and returns the items to delete.</summary>
    /// <param name="items">The items of the table.</param>
    /// <param name="now">The time.</param>
    /// <param name="hasDelay">Whether the database's delay applies, so that recently expired items remain.</param>
    public List<Item> TakeDue(ItemTree items, DateTimeOffset now, bool hasDelay)
    {
        if (!_isBuilt || _pending.Count > (2 * items.Count) + 1000)
            Rebuild(items);
        var seconds = now.ToUnixTimeSeconds() + (hasDelay ? 0 : _delay);
        var due = new List<Item>();
        while (_pending.TryPeek(out var item, out var until) && until < seconds)
        {
            _pending.Dequeue();
            if (ReferenceEquals(items.Find(item), item) && until - _delay > now.AddYears(-MaxYears).ToUnixTimeSeconds())
                due.Add(item);
        }

        Volatile.Write(ref _next, _pending.TryPeek(out _, out var next) ? next : long.MaxValue);
        return due;
    }

    private void Rebuild(ItemTree items)
    {
        _pending = new PriorityQueue<Item, long>();
        var all = items.Read(Position.BeforeHash(0), forward: true);
        while (all.MoveNext())
        {
            if (TryGetExpiry(all.Item, out var expiry))
                _pending.Enqueue(all.Item, expiry + _delay);
        }

        _isBuilt = true;
    }

    /// <summary>Reads an expiration time: a number of seconds, whose fraction is ignored.</summary>
    private bool TryGetExpiry(Item item, out long expiry)
    {
        expiry = 0;
        if (
            !item.TryGet(definition.AttributeName, out var value)
            || value.Type != AttributeType.N
            || !decimal.TryParse(value.AsNumberText, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(seconds) > 1e15m
        )
        {
            return false;
        }

        expiry = (long)Math.Floor(seconds);
        return true;
    }
}
