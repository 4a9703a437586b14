using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>The settings of replicas: those that all regions share, and those in which a region differs.</summary>
internal static class ReplicaSettings
{
    /// <summary>Creates the definition of a new replica.</summary>
    /// <param name="database">The database of the replica.</param>
    /// <param name="source">The table that it is created from.</param>
    /// <param name="create">The settings of the replica.</param>
    /// <param name="status">The status of the replica.</param>
    public static TableDefinition Create(
        Database database,
        TableDefinition source,
        CreateReplicationGroupMemberAction create,
        StatusChange status
    )
    {
        var now = database.Now;
        var definition = new TableDefinition
        {
            Name = source.Name,
            Arn = database.TableArn(source.Name),
            Id = Guid.NewGuid().ToString(),
            Created = now,
            Status = default,
            Attributes = source.Attributes,
            Key = source.Key,
            Indexes = source.Indexes,
            Stream = StreamDefinition.Create(source.Stream!.ViewType, now),
            TableClass = create.TableClassOverride?.Value ?? source.TableClass,
            EncryptionKey = create.KMSMasterKeyId is { } key ? ReplicaKeys.GetArn(database, key) : null,
        };
        return Share(database, source.At(now), definition) with { Status = status.Until > now ? status : default };
    }

    /// <summary>Creates the definition of a replica after a change of another one.</summary>
    /// <param name="database">The database of the replica.</param>
    /// <param name="sender">The replica that was changed.</param>
    /// <param name="receiver">The replica.</param>
    public static TableDefinition Spread(Database database, GroupMember sender, GroupMember receiver)
    {
        var (changed, present) = (sender.Table.Definition, receiver.Table.Definition);
        return receiver.State.Overrides.Apply(Share(database, GetBase(sender, present, changed), present));
    }

    /// <summary>Takes the settings that all regions share; everything else is that of the region.</summary>
    private static TableDefinition Share(Database database, TableDefinition from, TableDefinition to) =>
        to with
        {
            Status = from.Status,
            Changes =
            [
                .. from.Changes.Where(IsShared).Select(change => Localize(change, to.EncryptionKey ?? database.DefaultEncryptionKey)),
                .. to.Changes.Where(change => !IsShared(change)),
            ],
            Attributes = from.Attributes,
            Indexes = from.Indexes,
            IsOnDemand = from.IsOnDemand,
            OnDemandSince = from.OnDemandSince,
            Throughput = from.Throughput,
            OnDemand = from.OnDemand,
            Warm = from.Warm,
            IsWarmRaised = from.IsWarmRaised,
            TimeToLive = from.TimeToLive,
            // The type of the encryption is shared, its key is not.
            EncryptionKey = from.EncryptionKey is null ? null : to.EncryptionKey ?? database.DefaultEncryptionKey,
        };

    private static bool IsShared(RunningChange change) => change.Kind is not (RunningChangeKind.Stream or RunningChangeKind.TableClass);

    private static RunningChange Localize(RunningChange change, string key) =>
        change is EncryptionChange { Key: not null } encryption ? encryption with { Key = key } : change;

    /// <summary>Reads the overrides of a request; a value that equals that of the group is none.</summary>
    public static ReplicaOverrides Read(
        ReplicaOverrides present,
        TableDefinition shared,
        ProvisionedThroughputOverride? units,
        OnDemandThroughputOverride? limits,
        List<ReplicaGlobalSecondaryIndex>? indexes
    )
    {
        var changed = new Dictionary<string, IndexOverrides>(present.Indexes);
        foreach (var index in indexes ?? [])
        {
            var definition = shared.Indexes.FirstOrDefault(known => known.IsGlobal && known.Name == index.IndexName)
                ?? throw Failures.Validation(Messages.ReplicaIndexUnknown(index.IndexName));
            var old = changed.GetValueOrDefault(index.IndexName);
            var overrides = new IndexOverrides(
                Change(old?.ReadUnits, index.ProvisionedThroughputOverride?.ReadCapacityUnits, definition.Throughput.Read),
                ChangeLimit(old?.MaxReadRequestUnits, index.OnDemandThroughputOverride?.MaxReadRequestUnits, definition.OnDemand.Read)
            );
            if (overrides == new IndexOverrides(null, null))
                changed.Remove(index.IndexName);
            else
                changed[index.IndexName] = overrides;
        }

        return new ReplicaOverrides
        {
            ReadUnits = Change(present.ReadUnits, units?.ReadCapacityUnits, shared.Throughput.Read),
            MaxReadRequestUnits = ChangeLimit(present.MaxReadRequestUnits, limits?.MaxReadRequestUnits, shared.OnDemand.Read),
            Indexes = changed,
        };
    }

    /// <summary>Gets the settings of a group without the overrides of a member: those of a member that has none.</summary>
    public static TableDefinition GetShared(ReplicationGroup? group, Table table) =>
        group?.Members.FirstOrDefault(member => !member.State.HasLeft && member.State.Overrides.IsNone)?.Table.Definition
        ?? table.Definition;

    // The sender's own overrides are not those of the receiver.
    private static TableDefinition GetBase(GroupMember sender, TableDefinition present, TableDefinition changed)
    {
        var overrides = sender.State.Overrides;
        return overrides.IsNone
            ? changed
            : changed with
            {
                Throughput = overrides.ReadUnits is null ? changed.Throughput : changed.Throughput with { Read = present.Throughput.Read },
                OnDemand = overrides.MaxReadRequestUnits is null
                    ? changed.OnDemand
                    : changed.OnDemand with
                    {
                        Read = present.OnDemand.Read,
                    },
            };
    }

    private static long? Change(long? present, long? wanted, long shared) =>
        wanted is null ? present
        : wanted == shared ? null
        : wanted;

    private static long? ChangeLimit(long? present, long? wanted, long? shared) =>
        wanted is null ? present
        : wanted == -1 || wanted == shared ? null
        : wanted;
}
