using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
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

        TableDescription description;
        lock (table.SyncRoot)
        {
            var now = database.Now;
            // Deleting a table that is already being deleted is allowed.
            if (table.Definition.Status.GetStatus(now) != "DELETING")
                Begin(database, table);
            description = new TableDescription
            {
                TableName = table.Name,
                TableArn = table.Definition.Arn,
                TableId = table.Definition.Id,
                TableStatus = Amazon.DynamoDBv2.TableStatus.DELETING,
                ProvisionedThroughput = TableDescriptions.Describe(table.Definition.Throughput),
                ItemCount = 0,
                TableSizeBytes = 0,
                DeletionProtectionEnabled = false,
            };
            if (table.Definition.Status.Until <= database.Now)
                database.Remove(table);
        }

        return new DeleteTableResponse { TableDescription = description }.Complete(500);
    }

    private static void Begin(Database database, Table table)
    {
        TableStates.CheckNotBusy(database, table.Definition);
        GlobalTables.CheckDelete(database, table);
        if (table.Definition.IsProtected)
            throw Failures.Validation(Messages.TableIsProtected(table.Name));
        table.Redefine(table.Definition with { Status = new StatusChange("DELETING", database.StatusEnd) });
        GlobalTables.Leave(database, table);
    }
}
