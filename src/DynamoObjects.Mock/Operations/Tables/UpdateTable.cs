using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Replicas;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html</summary>
internal static class UpdateTable
{
    public static UpdateTableResponse Run(Database database, UpdateTableRequest request)
    {
        Validate(request);
        var replicas = ReplicaRequest.IsSent(request) ? ReplicaRequest.Read(request) : null;

        var table = TableNames.ResolveTable(database, request.TableName);
        RestoringTables.RejectChange(database, table);
        UpdateConcerns.CheckTogether(request);
        IndexUpdates.Check(request);
        if (replicas is not null)
            return UpdateReplicas(database, table, replicas);

        using (GlobalTables.Lock(table))
        {
            TableStates.CheckNotBusy(database, table.Definition);
            GlobalTables.CheckUpdate(database, table, request);
            var present = table.Version;
            var before = table.Definition.At(database.Now);
            CheckStates(before, request);
            // Nothing is stored if one of the changes is rejected.
            var changed = Change(database, before, request);
            table.Redefine((BillingModes.IsLost(before, request) ? before : changed).At(database.Now));
            var description = TableDescriptions.DescribeInResponse(changed, present);
            GlobalTables.Spread(database, table, request);
            GlobalTableDescriptions.Describe(table, database.Now, description);
            return new UpdateTableResponse { TableDescription = description }.Complete(1000);
        }
    }

    private static UpdateTableResponse UpdateReplicas(Database database, Table table, ReplicaRequest replicas)
    {
        TableStates.CheckNotBusy(database, table.Definition);
        return new UpdateTableResponse
        {
            TableDescription = ReplicaUpdates.Run(database, table, replicas, () => TableDescriptions.Describe(database, table)),
        }.Complete(1000);
    }

    private static void Validate(UpdateTableRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        TableConstraints.CheckAttributes(ref constraints, request.AttributeDefinitions);
        IndexUpdates.CheckConstraints(ref constraints, request.GlobalSecondaryIndexUpdates);
        ReplicaRequest.CheckConstraints(ref constraints, request);
        TableConstraints.CheckSettings(
            ref constraints,
            request.BillingMode,
            request.ProvisionedThroughput,
            request.StreamSpecification,
            request.TableClass,
            request.SSESpecification
        );
        constraints.ThrowIfUnmet();

        UnsupportedMembers.Check(request);
        IndexUpdates.CheckWarm(request);
        UpdateConcerns.CheckAny(request);
        TableThroughput.CheckUnits(request.ProvisionedThroughput);
        TableStreams.CheckChange(request.StreamSpecification);
        TableClasses.Check(request.TableClass);
        TableEncryption.Check(request.SSESpecification);
    }

    /// <summary>Rejects changes that other changes, which are still running, do not allow.</summary>
    private static void CheckStates(TableDefinition definition, UpdateTableRequest request)
    {
        BillingModes.CheckState(definition, request);
        OnDemandMaximums.CheckState(definition, request.OnDemandThroughput);
        WarmThroughputs.CheckState(definition, request.WarmThroughput);
        IndexUpdates.CheckState(definition, request);
        TableStreams.CheckState(definition, request.StreamSpecification);
    }

    /// <summary>Applies each of the changes, in a definition whose running changes show what AWS shows meanwhile.</summary>
    private static TableDefinition Change(Database database, TableDefinition before, UpdateTableRequest request)
    {
        var definition = BillingModes.Change(database, before, request);
        definition = TableThroughput.Change(database, definition, before.IsOnDemand, request.ProvisionedThroughput);
        definition = OnDemandMaximums.Change(database, definition, request.OnDemandThroughput);
        definition = WarmThroughputs.Change(database, definition, request.WarmThroughput);
        definition = IndexUpdates.Change(database, definition, before.IsOnDemand, request);
        CapacityQuotas.CheckAccount(database, before, definition);
        definition = TableStreams.Change(database, definition, request.StreamSpecification);
        definition = TableEncryption.Change(database, definition, request.SSESpecification);
        definition = TableClasses.Change(database, definition, request.TableClass);
        definition = TableProtection.Change(database, definition, request.DeletionProtectionEnabled);
        return GlobalTables.Change(definition, request.GlobalTableSettingsReplicationMode);
    }
}
