namespace DynamoObjects.Mock.Storage;

/// <summary>Provisioned capacity units per second; both are zero for on-demand billing.</summary>
internal readonly record struct Throughput(long Read, long Write)
{
    /// <summary>The number of decreases on the day of the last one, in UTC.</summary>
    public int Decreases { get; init; }

    public DateTimeOffset? Increased { get; init; }

    public DateTimeOffset? Decreased { get; init; }

    /// <summary>The decreases for <see cref="Cooldown.Decreases"/>.</summary>
    public RecentChanges RecentDecreases =>
        Decreased is { } last ? new RecentChanges(new DateTimeOffset(last.UtcDateTime.Date, TimeSpan.Zero), Decreases, last) : default;

    /// <summary>Returns the throughput at a time: the count of decreases begins again on the next day.</summary>
    public Throughput At(DateTimeOffset now) => this with { Decreases = Cooldown.Decreases.GetCount(RecentDecreases, now) };

    /// <summary>Changes the units and records when, and in which direction.</summary>
    public Throughput Change(long read, long write, DateTimeOffset now)
    {
        var decreases = read < Read || write < Write;
        return this with
        {
            Read = read,
            Write = write,
            Increased = read > Read || write > Write ? now : Increased,
            Decreased = decreases ? now : Decreased,
            Decreases = decreases ? Cooldown.Decreases.Add(RecentDecreases, now).Count : At(now).Decreases,
        };
    }
}
