using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The requests that a table rejects while it is restored.</summary>
internal static class RestoringTables
{
    /// <summary>Rejects a change of a setting: for these requests, the table does not exist yet.</summary>
    public static void RejectChange(Database database, Table table)
    {
        if (table.Definition.IsRestoring(database.Now))
            throw Failures.ResourceNotFound(Messages.TableNotFound(table.Name));
    }

    /// <summary>Rejects the creation of a table with its name.</summary>
    public static void RejectCreation(Database database, string name)
    {
        if (database.Find(name) is { } table && table.Definition.IsRestoring(database.Now))
            throw Failures.ResourceInUse(Messages.TableBusy("used", name));
    }
}
