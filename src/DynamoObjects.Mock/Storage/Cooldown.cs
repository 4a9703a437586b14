namespace DynamoObjects.Mock.Storage;

/// <summary>How often a setting can be changed.</summary>
/// <remarks>The first change begins a window, unless windows are days. In a window, <paramref name="Changes"/> changes are free;
/// each further one needs the time <paramref name="Then"/> since the last one, or the end of the window. Measured on AWS in October
/// 2026.</remarks>
/// <param name="Changes">The number of free changes in a window.</param>
/// <param name="Window">The length of a window.</param>
/// <param name="Then">The time between further changes in a window.</param>
/// <param name="IsDay">Whether a window is a day in UTC.</param>
internal sealed record Cooldown(int Changes, TimeSpan Window, TimeSpan Then, bool IsDay = false)
{
    /// <summary>Decreases of the units of a table, or of one of its indexes.</summary>
    public static readonly Cooldown Decreases = new(4, TimeSpan.FromDays(1), TimeSpan.FromHours(1), IsDay: true);

    public static readonly Cooldown DeletionProtection = Every(TimeSpan.FromSeconds(15));

    public static readonly Cooldown TimeToLive = Every(TimeSpan.FromSeconds(1872));

    public static readonly Cooldown Encryption = new(4, TimeSpan.FromDays(1), TimeSpan.FromHours(6));

    public static readonly Cooldown TableClass = new(2, TimeSpan.FromDays(30), TimeSpan.FromDays(30));

    /// <summary>Gets the end of the window that contains the last change.</summary>
    public DateTimeOffset GetWindowEnd(RecentChanges recent) => recent.WindowStart + Window;

    /// <summary>Gets the first time at which another change is accepted.</summary>
    public DateTimeOffset GetNext(RecentChanges recent) =>
        recent.Count < Changes ? DateTimeOffset.MinValue : Min(GetWindowEnd(recent), recent.Last + Then);

    /// <summary>Gets the number of changes in the window that contains a time.</summary>
    public int GetCount(RecentChanges recent, DateTimeOffset now) => now < GetWindowEnd(recent) ? recent.Count : 0;

    /// <summary>Adds a change.</summary>
    public RecentChanges Add(RecentChanges recent, DateTimeOffset now) =>
        recent.Count > 0 && now < GetWindowEnd(recent)
            ? recent with
            {
                Count = recent.Count + 1,
                Last = now,
            }
            : new RecentChanges(IsDay ? new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) : now, 1, now);

    private static Cooldown Every(TimeSpan time) => new(1, time, time);

    private static DateTimeOffset Min(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
