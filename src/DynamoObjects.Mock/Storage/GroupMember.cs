using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>A table in a group of tables that replicate each other: it sends the writes of its region, and applies those of
/// others.</summary>
internal sealed class GroupMember : IChangeFollower
{
    private readonly WriteStamps _stamps;
    private bool _isApplying;

    public GroupMember(ReplicationGroup group, Table table, string region, ReplicaState state)
        : this(group, table, region, state, new WriteStamps(table.Items.Order), new Queue<ReplicatedWrite>()) { }

    private GroupMember(
        ReplicationGroup group,
        Table table,
        string region,
        ReplicaState state,
        WriteStamps stamps,
        Queue<ReplicatedWrite> arriving
    )
    {
        (Group, Table, Region, State) = (group, table, region, state);
        (_stamps, Arriving) = (stamps, arriving);
    }

    public ReplicationGroup Group { get; }

    public Table Table { get; }

    public string Region { get; }

    /// <summary>The writes of other regions that are not yet applied; requires the lock of the group.</summary>
    public Queue<ReplicatedWrite> Arriving { get; }

    /// <summary>The status; it is changed with the lock of the group.</summary>
    public ReplicaState State { get; set; }

    /// <summary>Gets the group, unless the table has left it or is its only table.</summary>
    public ReplicationGroup? GetGroup(DateTimeOffset now) => State.HasLeft || Group.IsOver(now) ? null : Group;

    /// <summary>Sends a write of this region to the other regions; one that came from another region is not sent again.</summary>
    /// <remarks>A deletion by time to live is sent as an ordinary one: only the region where the item expired marks it as a deletion by
    /// the service. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html</remarks>
    public void Follow(Table table, in ItemChange change, bool isByService)
    {
        if (!_isApplying && Group.HasPeers && (change.New ?? change.Old) is { } item)
            Group.Send(this, table.Items.Order.GetKey(item), change.New);
    }

    /// <summary>Creates the stamp of a write; the caller holds the locks of the table and of the group.</summary>
    public WriteStamp Stamp(Item key, long time) => _stamps.Add(key, time, Region);

    /// <summary>Removes stamps that no write can be older than; the caller holds the locks of the table and of the group.</summary>
    public void Prune(long time) => _stamps.Prune(Arriving.TryPeek(out var oldest) ? Math.Min(oldest.Stamp.Time, time) : time);

    /// <summary>Applies the writes of other regions that arrived until a time; the caller holds the table's lock.</summary>
    public void ApplyArrived(long time)
    {
        while (Group.TryPeek(this, time, out var write))
        {
            Apply(write);
            Group.Remove(this);
        }
    }

    /// <summary>Rejects a write of an item that another region has written so recently that the write could not have reached this
    /// region; the caller holds the locks of the table and of the group.</summary>
    /// <exception cref="Amazon.DynamoDBv2.Model.ReplicatedWriteConflictException">There is such a write.</exception>
    public void CheckConflict(Item key, long arrived)
    {
        if (_stamps.TryGet(key, out var stamp) && stamp.Region != Region && stamp.Time > arrived)
            throw Failures.ReplicatedWriteConflict();
    }

    /// <summary>Creates the member of a copied group; the caller holds the locks of the table and of the group.</summary>
    public GroupMember Fork(ReplicationGroup group, Table table, string region) =>
        new(group, table, region, State, _stamps.Copy(table.Items.Order), new Queue<ReplicatedWrite>(Arriving));

    /// <summary>Creates a new member with the items of this one; the caller holds the locks of the table and of the group.</summary>
    public GroupMember Fork(Table table, string region, ReplicaState state) =>
        new(Group, table, region, state, _stamps.Copy(table.Items.Order), new Queue<ReplicatedWrite>(Arriving));

    private void Apply(in ReplicatedWrite write)
    {
        if (!_stamps.TryReplace(write.Key, write.Stamp))
            return;
        var old = Table.Items.Find(write.Key);
        if (old is null && write.Item is null)
            return;
        _isApplying = true;
        Table.Store(new ItemChange(old, write.Item, null));
        _isApplying = false;
    }
}
