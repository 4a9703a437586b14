using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>What a table's state lets be done with it.</summary>
internal static class TableStates
{
    /// <summary>A table or index that changes already takes no other change.</summary>
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
