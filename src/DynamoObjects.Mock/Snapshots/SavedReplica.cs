using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>A replica in a snapshot.</summary>
/// <param name="Region">The region; <see langword="null"/> for the home region.</param>
internal sealed record SavedReplica(string? Region)
{
    public ReplicaOverrides? Overrides { get; init; }

    /// <summary>The status; <see langword="null"/> for an active replica.</summary>
    public StatusChange? Status { get; init; }

    /// <summary>When the status is shown.</summary>
    public DateTimeOffset? Shown { get; init; }

    public DateTimeOffset? Joined { get; init; }

    public string? Source { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsProtected { get; init; }

    public static SavedReplica From(GroupMember member, string homeRegion, SnapshotFormat format)
    {
        var state = member.State;
        var saved = new SavedReplica(member.Region == homeRegion ? null : member.Region)
        {
            IsProtected = state.IsProtected,
            Overrides = state.Overrides.IsNone ? null : state.Overrides,
        };
        return format == SnapshotFormat.Editable
            ? saved
            : saved with
            {
                Status = state.Status,
                Shown = state.From,
                Joined = state.Joined,
                Source = state.Source,
            };
    }

    public ReplicaState ToState(Account account, string? savedRegion)
    {
        var joined = Joined ?? account.Home.Now;
        var source = Source == savedRegion && Source is not null ? account.Home.Settings.Region : Source;
        return new ReplicaState(Status ?? default, Shown ?? joined, joined, source)
        {
            Overrides = Overrides ?? ReplicaOverrides.None,
            IsProtected = IsProtected,
        };
    }
}
