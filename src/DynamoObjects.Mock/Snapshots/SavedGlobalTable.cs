using System.Text.Json;
using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The line of tables that replicate each other; the lines of all tables precede it.</summary>
internal sealed record SavedGlobalTable
{
    public required string Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsStrong { get; init; }

    public GroupWitness? Witness { get; init; }

    /// <summary>The settings of auto scaling.</summary>
    public IReadOnlyList<ScaledDimension>? Scaling { get; init; }

    public required IReadOnlyList<SavedReplica> Replicas { get; init; }

    public static SavedGlobalTable From(ReplicationGroup group, string homeRegion, DateTimeOffset now, SnapshotFormat format) =>
        new()
        {
            Name = group.Members[0].Table.Name,
            IsStrong = group.IsStrong,
            Witness = format == SnapshotFormat.Editable && group.Witness is { } witness ? witness with { Status = default } : group.Witness,
            Scaling = group.Scaling.Dimensions is { Count: > 0 } dimensions ? dimensions : null,
            Replicas =
            [
                .. group
                    .Members.Where(member => !member.State.HasLeft || (format == SnapshotFormat.Sealed && !member.State.IsGone(now)))
                    .Select(member => SavedReplica.From(member, homeRegion, format)),
            ],
        };

    /// <summary>Makes loaded tables a group.</summary>
    /// <exception cref="JsonException">A table does not exist.</exception>
    public void AddTo(Account account, string? savedRegion)
    {
        if (Replicas is not { Count: > 1 } || Name is null)
            throw new JsonException("a global table has a name and at least two replicas.");
        var group = new ReplicationGroup(account, IsStrong) { Witness = Witness };
        foreach (var replica in Replicas)
        {
            var database = replica.Region is null ? account.Home : account.Find(replica.Region);
            var table = database?.Find(Name)
                ?? throw new JsonException($"the global table '{Name}' has no table in the region '{replica.Region}' of the file.");
            lock (table.SyncRoot)
                group.Restore(table, database.Settings.Region, replica.ToState(account, savedRegion));
        }

        if (Scaling is not null)
            group.ChangeScaling(_ => new GroupScaling(Scaling));
        account.Add(group);
    }
}
