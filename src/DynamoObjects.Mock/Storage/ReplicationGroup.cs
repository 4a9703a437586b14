using System.Globalization;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The tables of one name in several regions that replicate each other: a global table.</summary>
/// <remarks>
/// <para>The group's lock is taken after that of a table: its holder takes no other table's lock.</para>
/// <para>If the group is strongly consistent, a write holds the group's lock from its condition to its end, and a request of another
/// region waits for that end; so no write is lost, and no read is stale.</para>
/// </remarks>
internal sealed class ReplicationGroup(Account account, bool isStrong)
{
    private volatile GroupMember[] _members = [];
    private volatile bool _hasPeers;
    private long _time;
    private long _changeCount;

    public object SyncRoot { get; } = new();

    /// <summary>Whether reads in each region return the latest write of any region: MultiRegionConsistency STRONG.</summary>
    public bool IsStrong { get; } = isStrong;

    public GroupWitness? Witness { get; set; }

    /// <summary>The settings of auto scaling, which are only recorded.</summary>
    public GroupScaling Scaling { get; private set; } = GroupScaling.None;

    /// <summary>All members, in the order in which they joined, also those that are being deleted.</summary>
    public IReadOnlyList<GroupMember> Members => _members;

    /// <summary>Whether there is another region to send writes to.</summary>
    public bool HasPeers => _hasPeers;

    public string StateVersion => string.Create(CultureInfo.InvariantCulture, $"{_members[0].Table.Name}:{_changeCount}");

    private long Delay => account.Home.Settings.ReplicationDelay.Ticks;

    /// <summary>Whether at most one table remains, which then is an ordinary table.</summary>
    public bool IsOver(DateTimeOffset now) => _members.Count(member => !member.State.IsGone(now)) < 2;

    /// <summary>Whether writes are still on their way to a region.</summary>
    public bool HasArriving
    {
        get
        {
            lock (SyncRoot)
                return Array.Exists(_members, member => member.Arriving.Count > 0);
        }
    }

    /// <summary>Whether a replica or the witness is being added, changed or removed.</summary>
    public bool IsBusy(DateTimeOffset now) => Array.Exists(_members, member => member.State.IsBusy(now)) || now < Witness?.Status.Until;

    public GroupMember? Find(string region, DateTimeOffset now) =>
        Array.Find(_members, member => member.Region == region && !member.State.IsGone(now));

    /// <summary>Adds the first table.</summary>
    public void Start(Table table, string region, DateTimeOffset now) =>
        Add(new GroupMember(this, table, region, new ReplicaState(default, now, now, Source: null)));

    /// <summary>Adds a loaded table; the caller holds its lock.</summary>
    public void Restore(Table table, string region, ReplicaState state) => Add(new GroupMember(this, table, region, state));

    /// <summary>Adds a table with the items of a member; the caller holds the lock of the member's table.</summary>
    public void Join(GroupMember source, Table table, string region, ReplicaState state)
    {
        lock (SyncRoot)
        {
            var member = source.Fork(table, region, state);
            account.AddPending(member.Arriving.Count);
            Add(member);
        }
    }

    /// <summary>Stops the replication to and from a member; the caller holds the lock of its table.</summary>
    public void Leave(GroupMember member, StatusChange status, DateTimeOffset from)
    {
        lock (SyncRoot)
        {
            account.AddPending(-member.Arriving.Count);
            member.Arriving.Clear();
            member.Table.RemoveFollower(member);
            Change(member, member.State with { Status = status, From = from });
            _hasPeers = _members.Count(other => !other.State.HasLeft) > 1;
        }
    }

    /// <summary>Changes the state of a member.</summary>
    public void Change(GroupMember member, ReplicaState state)
    {
        lock (SyncRoot)
        {
            member.State = state;
            _changeCount++;
        }
    }

    /// <summary>Changes the settings of auto scaling.</summary>
    public void ChangeScaling(Func<GroupScaling, GroupScaling> change)
    {
        lock (SyncRoot)
        {
            Scaling = change(Scaling);
            _changeCount++;
        }
    }

    /// <summary>Sends a write to the other regions; the caller holds the lock of the sender's table.</summary>
    public void Send(GroupMember sender, Item key, Item? item)
    {
        lock (SyncRoot)
        {
            // A system clock can be set back; a later write must not get an earlier time.
            var now = account.Home.Now.UtcTicks;
            _time = Math.Max(_time, now);
            var write = new ReplicatedWrite(key, item, sender.Stamp(key, _time), IsStrong ? now : now + Delay);
            foreach (var member in _members)
            {
                if (member == sender || member.State.HasLeft)
                    continue;
                member.Arriving.Enqueue(write);
                account.AddPending(1);
            }

            sender.Prune(_time - Delay);
        }
    }

    /// <summary>Applies the writes that arrived until a time in each region.</summary>
    public void Replicate(long time)
    {
        foreach (var member in _members)
        {
            if (!TryPeek(member, time, out _))
                continue;
            lock (member.Table.SyncRoot)
                member.ApplyArrived(time);
        }
    }

    /// <summary>Gets the next write that arrived in a region; it remains in the queue until it is applied, so that a request waits for
    /// the thread that applies it.</summary>
    public bool TryPeek(GroupMember member, long time, out ReplicatedWrite write)
    {
        lock (SyncRoot)
            return member.Arriving.TryPeek(out write) && write.Due <= time;
    }

    /// <summary>Removes the write that was applied; the caller holds the lock of the member's table.</summary>
    public void Remove(GroupMember member)
    {
        lock (SyncRoot)
        {
            member.Arriving.Dequeue();
            account.AddPending(-1);
            member.Prune(_time - Delay);
        }
    }

    /// <summary>Prepares a write in a strongly consistent group; the caller holds the locks of the member's table and of the
    /// group.</summary>
    /// <exception cref="Amazon.DynamoDBv2.Model.ReplicatedWriteConflictException">Another region has just written the
    /// item.</exception>
    public void BeginStrongWrite(GroupMember member, Item key)
    {
        member.ApplyArrived(long.MaxValue);
        member.CheckConflict(key, account.Home.Now.UtcTicks - Delay);
    }

    /// <summary>Creates the group of copied tables; the caller holds the locks of all tables.</summary>
    /// <returns>The group, or <see langword="null"/> if fewer than two of its tables were copied.</returns>
    public ReplicationGroup? Fork(Account fork, Dictionary<Table, Table> copies)
    {
        lock (SyncRoot)
        {
            var members = Array.FindAll(_members, member => copies.ContainsKey(member.Table));
            if (members.Length < 2)
                return null;
            var group = new ReplicationGroup(fork, IsStrong)
            {
                Witness = Witness,
                Scaling = Scaling,
                _time = _time,
            };
            foreach (var member in members)
            {
                var copy = member.Fork(group, copies[member.Table], FindRegion(fork, member));
                fork.AddPending(copy.Arriving.Count);
                group.Add(copy);
            }

            group._changeCount = _changeCount;
            return group;
        }
    }

    /// <summary>Gets the region of a copied member: the home region of one account becomes that of the other.</summary>
    private string FindRegion(Account fork, GroupMember member) =>
        member.Region == account.Home.Settings.Region ? fork.Home.Settings.Region : member.Region;

    private void Add(GroupMember member)
    {
        lock (SyncRoot)
        {
            if (!member.State.HasLeft)
                member.Table.Follow(member);
            _members = [.. _members.Where(other => other.Region != member.Region), member];
            _hasPeers = _members.Count(other => !other.State.HasLeft) > 1;
            _changeCount++;
        }
    }
}
