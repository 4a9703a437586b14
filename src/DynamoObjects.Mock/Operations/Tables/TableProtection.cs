using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The protection of a table against its deletion.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html</summary>
internal static class TableProtection
{
    /// <summary>Changes the protection, at once and whatever else is changing.</summary>
    public static TableDefinition Change(Database database, TableDefinition definition, bool? wanted)
    {
        if (wanted is not { } isProtected)
            return definition;
        var now = database.Now;
        var recent = definition.RecentProtection;
        if (database.Settings.EnforceCooldowns && Cooldown.DeletionProtection.GetNext(recent) is var next && now < next)
            throw Failures.Throttling(Messages.ProtectionChangedRecently(definition.Name, next));
        return isProtected == definition.IsProtected
            ? definition
            : definition with
            {
                IsProtected = isProtected,
                RecentProtection = Cooldown.DeletionProtection.Add(recent, now),
            };
    }

    /// <summary>Rejects the deletion of a protected table.</summary>
    public static void CheckCanDelete(TableDefinition definition)
    {
        if (definition.IsProtected)
            throw Failures.Validation(Messages.TableIsProtected);
    }
}
