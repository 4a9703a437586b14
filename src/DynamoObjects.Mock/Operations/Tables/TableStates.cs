using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Checks what a table's running changes allow.</summary>
/// <remarks>Measured on AWS in October 2026; changes that are not mentioned do not exclude each other.</remarks>
internal static class TableStates
{
    /// <summary>Rejects a change of a table that is being created or deleted.</summary>
    public static void CheckNotBusy(Database database, TableDefinition definition)
    {
        switch (definition.Status.GetStatus(database.Now))
        {
            case "CREATING":
                throw Failures.ResourceInUse(Messages.TableBusy("created", definition.Name));
            case "DELETING":
                throw Failures.ResourceInUse(Messages.TableBusy("deleted", definition.Name));
            default:
                break;
        }
    }

    /// <summary>Rejects the deletion of a table that is changing.</summary>
    public static void CheckDeletion(TableDefinition definition)
    {
        if (definition.Indexes.Any(index => index.Status != default))
            throw Failures.ResourceInUse(Messages.DeletionDuringIndexChange);
        if (definition.FindChange(RunningChangeKind.Stream) is not null)
            throw Failures.ResourceInUse(Messages.DeletionDuringStreamChange);
        if (definition.Changes.Count > 0 || definition.Status != default)
            throw Failures.ResourceInUse(Messages.TableUpdating(definition.Name));
    }

    /// <summary>Rejects a change of a table's units or billing mode.</summary>
    public static void CheckUnits(TableDefinition definition)
    {
        if (IsScaling(definition))
            throw Failures.ResourceInUse(Messages.UnitsBusy(definition.Name));
        if (definition.FindChange(RunningChangeKind.IndexDeletion) is { } deletion)
            throw Failures.ResourceInUse(Messages.UnitsDuringIndexDeletion(definition.Name, deletion.IndexName!));
        if (FindAllocation(definition) is { } creation)
            throw Failures.ResourceInUse(Messages.UnitsDuringIndexCreation(definition.Name, creation.IndexName!));
    }

    /// <summary>Rejects a change of the maximum request units.</summary>
    public static void CheckLimits(TableDefinition definition)
    {
        if (definition.FindChange(RunningChangeKind.BillingMode) is not null)
            throw Failures.ResourceInUse(Messages.LimitsDuringBillingModeChange);
        if (definition.FindChange(RunningChangeKind.Stream) is not null)
            throw Failures.ResourceInUse(Messages.LimitsDuringStreamChange);
        if (definition.FindChange(RunningChangeKind.TableClass) is TableClassChange change)
            throw Failures.ResourceInUse(Messages.LimitsDuringTableClassChange(change.TableClass));
        if (FindAllocation(definition) is { } creation)
            throw Failures.ResourceInUse(Messages.LimitsDuringIndexCreation(creation.IndexName!));
        if (definition.FindChange(RunningChangeKind.IndexDeletion) is { } deletion)
            throw Failures.ResourceInUse(Messages.LimitsDuringIndexDeletion(deletion.IndexName!));
    }

    public static void CheckWarm(TableDefinition definition)
    {
        if (FindAllocation(definition) is not null)
            throw Failures.InternalServerError(Messages.TableUnderMaintenance);
    }

    public static void CheckStreamChange(TableDefinition definition)
    {
        if (IsScaling(definition))
            throw Failures.ResourceInUse(Messages.StreamDuringUnitsChange(definition.Name));
        if (FindAllocation(definition) is not null)
            throw Failures.ResourceInUse(Messages.StreamDuringIndexCreation);
    }

    /// <summary>Rejects the creation or deletion of an index.</summary>
    public static void CheckIndexList(TableDefinition definition, string index)
    {
        if (IsScaling(definition))
            throw Failures.ResourceInUse(Messages.IndexDuringUnitsChange(definition.Name));
        if (definition.FindChange(RunningChangeKind.Stream) is not null)
            throw Failures.ResourceInUse(Messages.IndexDuringStreamChange);
        if (definition.FindChange(RunningChangeKind.TableClass) is not null)
            throw Failures.ResourceInUse(Messages.IndexDuringTableClassChange);
        // An index that is being filled can be deleted.
        if (definition.Changes.Any(change => change is IndexCreation or IndexDeletion && change.IndexName != index))
            throw Failures.LimitExceeded(Messages.TooManyIndexUpdates);
    }

    /// <summary>Rejects a change of an index that is changing.</summary>
    public static void CheckIndex(TableDefinition definition, string index, bool isDeletion)
    {
        foreach (var change in definition.Changes.Where(change => change.IndexName == index))
        {
            if (change.Kind == RunningChangeKind.IndexDeletion)
                throw Failures.ResourceInUse(Messages.IndexDeleting(definition.Name, index));
            if (change.Kind == RunningChangeKind.IndexUpdate)
                throw Failures.ResourceInUse(Messages.IndexUpdating(definition.Name, index));
            if (change is IndexCreation { IsAllocating: true } && isDeletion)
                throw Failures.ResourceInUse(Messages.IndexAllocating(definition.Name, index));
        }
    }

    /// <summary>Whether an index is in the first phase of its creation.</summary>
    public static bool IsAllocating(TableDefinition definition, string index) =>
        definition.Changes.Any(change => change is IndexCreation { IsAllocating: true } && change.IndexName == index);

    private static bool IsScaling(TableDefinition definition) =>
        definition.FindChange(RunningChangeKind.Units) is not null || definition.FindChange(RunningChangeKind.BillingMode) is not null;

    private static IndexCreation? FindAllocation(TableDefinition definition) =>
        definition.Changes.OfType<IndexCreation>().FirstOrDefault(creation => creation.IsAllocating);
}
