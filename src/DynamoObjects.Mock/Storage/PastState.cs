namespace DynamoObjects.Mock.Storage;

/// <summary>The items of a table at the end of each second before <see cref="Until"/>, back to the state before it.</summary>
/// <param name="until">The second, in Unix time, of the first change after this state.</param>
/// <param name="items">The items, which share all nodes that were not changed later.</param>
/// <param name="sizeBytes">The size of all items, as DynamoDB calculates it.</param>
internal sealed class PastState(long until, ItemTree items, long sizeBytes)
{
    /// <summary>The memory of a state without any item of its own.</summary>
    private const long OwnBytes = 250;

    /// <summary>The memory of the nodes between the root and an item, which a change copies.</summary>
    private const long PathBytes = 1000;

    /// <summary>The memory of an item in relation to its size in DynamoDB.</summary>
    private const long ItemBytesFactor = 3;

    /// <summary>The memory of an entry in a node.</summary>
    private const long EntryBytes = 64;

    // Many changes copy each node and replace each item only once.
    private readonly long _maxBytes = OwnBytes + (items.Count * EntryBytes) + (sizeBytes * ItemBytesFactor);

    public long Until => until;

    public ItemTree Items => items;

    public long SizeBytes => sizeBytes;

    /// <summary>The estimated memory that only this state keeps alive: old items, and nodes that were copied for a change.</summary>
    public long Bytes { get; private set; } = OwnBytes;

    /// <summary>Adds the first change of an item after this state.</summary>
    /// <param name="oldBytes">The size of the old item; 0 if there was none.</param>
    public void CountChange(long oldBytes) => Bytes = Math.Min(Bytes + PathBytes + (oldBytes * ItemBytesFactor), _maxBytes);

    public PastState Copy() => new(until, items, sizeBytes) { Bytes = Bytes };
}
