using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Policies;
using DynamoObjects.Mock.Operations.Replicas;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html</summary>
internal static class DeleteTable
{
    public static DeleteTableResponse Run(Database database, DeleteTableRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.ThrowIfUnmet();

        var table = TableNames.ResolveTable(database, request.TableName);

        lock (table.SyncRoot)
        {
            TableStates.CheckNotBusy(database, table.Definition);
            TableProtection.CheckCanDelete(table.Definition);
            TableTags.CheckDeletion(database, table.Definition);
            PolicyChanges.CheckDeletion(database, table.Definition);
            var now = database.Now;
            TableStates.CheckDeletion(table.Definition.At(now));
            GlobalTables.CheckDelete(database, table);
            var end = now + GetDelay(database, table.Definition);
            table.Redefine(table.Definition with { Status = new StatusChange("DELETING", end) });
            GlobalTables.Leave(database, table);
            var description = TableDescriptions.DescribeDeleted(table.Definition, table.Version);
            if (end <= database.Now)
                database.Remove(table);
            return new DeleteTableResponse { TableDescription = description }.Complete(500);
        }
    }

    private static TimeSpan GetDelay(Database database, TableDefinition definition) =>
        definition.Indexes.Any(index => index.IsGlobal) ? database.Delays.TableDeletionWithIndexes : database.Delays.TableDeletion;
}
