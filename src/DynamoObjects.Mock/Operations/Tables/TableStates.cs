using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Checks what a table's state allows.</summary>
internal static class TableStates
{
    /// <summary>Rejects a change of a table or index that is already changing.</summary>
    public static void CheckNotBusy(Database database, TableDefinition definition)
    {
        switch (definition.Status.GetStatus(database.Now))
        {
            case "CREATING":
                throw Failures.ResourceInUse(Messages.TableBusy("created", definition.Name));
            case "UPDATING":
                throw Failures.ResourceInUse(Messages.TableBusy("updated", definition.Name));
            case "DELETING":
                throw Failures.ResourceInUse(Messages.TableBusy("deleted", definition.Name));
            default:
                break;
        }
    }
}
