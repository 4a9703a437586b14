using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
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
        if (replicas is not null)
        {
            TableStates.CheckNotBusy(database, table.Definition);
            return new UpdateTableResponse
            {
                TableDescription = ReplicaUpdates.Run(database, table, replicas, () => TableDescriptions.Describe(database, table)),
            }.Complete(1000);
        }

        using (GlobalTables.Lock(table))
        {
            TableStates.CheckNotBusy(database, table.Definition);
            GlobalTables.CheckNotBusy(database, table);
            GlobalTables.CheckUpdate(database, table, request);
            var definition = Change(database, table.Definition, request);
            table.Redefine(IndexUpdates.Apply(database, definition, request));
            if (request.TableClass is null && request.DeletionProtectionEnabled is null)
                GlobalTables.Spread(database, table);
            return new UpdateTableResponse { TableDescription = TableDescriptions.Describe(database, table) }.Complete(1000);
        }
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
            request.TableClass
        );
        constraints.ThrowIfUnmet();

        if (
            request
                is {
                    ProvisionedThroughput: null,
                    BillingMode: null,
                    StreamSpecification: null,
                    SSESpecification: null,
                    TableClass: null,
                    DeletionProtectionEnabled: null,
                    OnDemandThroughput: null,
                    ReplicaUpdates: null,
                    GlobalTableWitnessUpdates: null,
                    GlobalTableSettingsReplicationMode: null,
                    WarmThroughput: null,
                }
            && request.GlobalSecondaryIndexUpdates is not { Count: > 0 }
        )
        {
            throw Failures.Validation(Messages.NothingToUpdate);
        }

        if (TableThroughput.IsOnDemand(request.BillingMode) && request.ProvisionedThroughput is not null)
            throw Failures.Validation(Messages.UnitsWithPayPerRequest);
        TableThroughput.CheckUnits(request.ProvisionedThroughput);
        IndexUpdates.Check(request);
    }

    private static TableDefinition Change(Database database, TableDefinition definition, UpdateTableRequest request)
    {
        var now = database.Now;
        var wasOnDemand = definition.IsOnDemand;
        definition = definition with { Status = new StatusChange("UPDATING", database.StatusEnd) };
        if (request.BillingMode is { } billing)
        {
            var onDemand = TableThroughput.IsOnDemand(billing);
            if (!onDemand && wasOnDemand && request.ProvisionedThroughput is null)
                throw Failures.Validation(Messages.UnitsMissing);
            definition = definition with
            {
                IsOnDemand = onDemand,
                OnDemandSince = onDemand && !wasOnDemand ? now : definition.OnDemandSince,
                Throughput = onDemand ? default : definition.Throughput,
            };
        }

        if (request.ProvisionedThroughput is { } units)
        {
            if (definition.IsOnDemand)
                throw Failures.Validation(Messages.UnitsWithPayPerRequest);
            if (!wasOnDemand && TableThroughput.IsSame(definition.Throughput, units))
                throw Failures.Validation(Messages.UnitsUnchanged(definition.Throughput.Read, definition.Throughput.Write));
            definition = definition with { Throughput = TableThroughput.Change(definition.Throughput, units, now) };
        }

        if (request.StreamSpecification is { } stream)
            definition = definition with { Stream = TableStreams.ChangeStream(definition.Stream, stream, now) };
        return definition with
        {
            OnDemand = request.OnDemandThroughput is { } limits ? TableThroughput.ReadLimits(limits) : definition.OnDemand,
            IsProtected = request.DeletionProtectionEnabled ?? definition.IsProtected,
            TableClass = request.TableClass?.Value ?? definition.TableClass,
            EncryptionKey = request.SSESpecification is { } encryption
                ? TableEncryption.ResolveKey(database, encryption)
                : definition.EncryptionKey,
        };
    }
}
