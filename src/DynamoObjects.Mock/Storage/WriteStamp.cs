namespace DynamoObjects.Mock.Storage;

/// <summary>When and where an item was written: of two writes of an item, all regions keep the one with the later stamp.</summary>
/// <param name="Time">The time of the write, in ticks.</param>
/// <param name="Turn">The number of writes from other regions, at the same time, that the write replaced: without it, a write could
/// lose to the one that it was based on, if the clock stands still.</param>
/// <param name="Region">The region of the write, which decides between writes at the same time that did not see each other.</param>
internal readonly record struct WriteStamp(long Time, int Turn, string Region) : IComparable<WriteStamp>
{
    public int CompareTo(WriteStamp other)
    {
        var order = Time.CompareTo(other.Time);
        if (order == 0)
            order = Turn.CompareTo(other.Turn);
        return order == 0 ? string.CompareOrdinal(Region, other.Region) : order;
    }
}
