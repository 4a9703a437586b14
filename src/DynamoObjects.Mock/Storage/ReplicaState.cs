namespace DynamoObjects.Mock.Storage;

/// <summary>The status of a replica, and what it is known for.</summary>
/// <param name="Status">CREATING, UPDATING or DELETING, until a time; ACTIVE afterwards, or gone after DELETING.</param>
/// <param name="From">When the status is shown: before, a new replica is not listed, and any other one is ACTIVE.</param>
/// <param name="Joined">When the replica was added.</param>
/// <param name="Source">The region that it was added in; <see langword="null"/> for the first table of the group.</param>
internal sealed record ReplicaState(StatusChange Status, DateTimeOffset From, DateTimeOffset Joined, string? Source)
{
    public ReplicaOverrides Overrides { get; init; } = ReplicaOverrides.None;

    /// <summary>Whether the replica cannot be disassociated.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether the replica no longer sends or receives writes.</summary>
    public bool HasLeft => Status.Status == "DELETING";

    public bool IsGone(DateTimeOffset now) => HasLeft && Status.Until <= now;

    public bool IsBusy(DateTimeOffset now) => now < Status.Until;

    /// <summary>Gets the status at a time; <see langword="null"/> if the replica is not listed.</summary>
    public string? GetStatus(DateTimeOffset now) =>
        IsGone(now) ? null
        : now >= From ? Status.GetStatus(now)
        : Status.Status == "CREATING" ? null
        : "ACTIVE";
}
