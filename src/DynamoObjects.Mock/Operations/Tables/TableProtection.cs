using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Protects tables against deletion.</summary>
internal static class TableProtection
{
    public static TableDefinition Change(Database database, TableDefinition definition, bool? wanted)
    {
        _ = database;
        return wanted is { } isProtected ? definition with { IsProtected = isProtected } : definition;
    }

    public static void CheckCanDelete(TableDefinition definition)
    {
        if (definition.IsProtected)
            throw Failures.Validation(Messages.TableIsProtected);
    }
}
