using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The global secondary indexes that UpdateTable creates, updates and deletes.</summary>
internal static class IndexUpdates
{
    public static void CheckConstraints(ref Constraints constraints, List<GlobalSecondaryIndexUpdate>? updates)
    {
        for (var i = 0; i < updates?.Count; i++)
        {
            var member = $"globalSecondaryIndexUpdates.{i + 1}.member";
            if (updates[i]?.Create is { } create)
            {
                TableConstraints.CheckIndex(
                    ref constraints,
                    create.IndexName,
                    create.KeySchema,
                    create.Projection,
                    $"{member}.create",
                    maxKeys: 8
                );
                TableConstraints.CheckThroughput(ref constraints, create.ProvisionedThroughput, $"{member}.create.provisionedThroughput");
            }

            if (updates[i]?.Update is { } update)
            {
                constraints.NotNull(update.IndexName, $"{member}.update.indexName");
                TableConstraints.CheckThroughput(ref constraints, update.ProvisionedThroughput, $"{member}.update.provisionedThroughput");
            }

            if (updates[i]?.Delete is { } delete)
                constraints.NotNull(delete.IndexName, $"{member}.delete.indexName");
        }
    }

    public static void Check(UpdateTableRequest request)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var defined = (request.AttributeDefinitions ?? []).ConvertAll(a => a.AttributeName);
        foreach (GlobalSecondaryIndexUpdate? update in request.GlobalSecondaryIndexUpdates ?? [])
        {
            var actions = (update?.Create is null ? 0 : 1) + (update?.Update is null ? 0 : 1) + (update?.Delete is null ? 0 : 1);
            if (actions != 1)
                throw Failures.Validation(Messages.IndexUpdateNotOne);
            if (update!.Create is { } create)
                TableIndexes.CheckGlobalIndex(create.IndexName, create.KeySchema, create.Projection, defined, []);
            if (!names.Add(GetName(update)))
                throw Failures.Validation(Messages.IndexUpdatedTwice(GetName(update)));
        }

        if (request.GlobalSecondaryIndexUpdates?.Count(u => u.Update is null) > 1)
            throw Failures.LimitExceeded(Messages.TooManyIndexUpdates);
    }

    /// <summary>Applies the updates to a definition.</summary>
    public static TableDefinition Apply(Database database, TableDefinition definition, UpdateTableRequest request)
    {
        var attributes = Attributes(definition, request);
        var indexes = definition.Indexes.ToList();
        foreach (var update in request.GlobalSecondaryIndexUpdates ?? [])
        {
            var at = indexes.FindIndex(i => i.IsGlobal && i.Name == GetName(update));
            if (update.Create is { } create)
            {
                if (indexes.Exists(i => i.Name == create.IndexName))
                    throw Failures.Validation(Messages.IndexExists(create.IndexName));
                TableThroughput.CheckIndexBilling(definition.IsOnDemand, create.IndexName, create.ProvisionedThroughput);
                indexes.Add(IndexDefinitions.Define(create, attributes, new StatusChange("CREATING", database.StatusEnd)));
            }
            else if (at < 0)
            {
                throw Failures.ResourceNotFound(Messages.ResourceNotFound);
            }
            else if (update.Delete is not null)
            {
                var end = database.StatusEnd;
                indexes[at] = indexes[at] with { Status = new StatusChange("DELETING", end) };
                definition = definition with { IndexDeletion = end };
            }
            else
            {
                indexes[at] = Change(database, indexes[at], update.Update!);
            }
        }

        TableIndexes.CheckGlobalCount(indexes.Count(i => i.IsGlobal));
        TableIndexes.CheckIncluded(indexes.Select(i => i.Projection.NonKeyAttributes.Count));
        return (definition with { Indexes = indexes, Attributes = attributes }).WithoutDeletedIndex(database.Now);
    }

    private static IndexDefinition Change(Database database, IndexDefinition index, UpdateGlobalSecondaryIndexAction update) =>
        index with
        {
            Status = new StatusChange("UPDATING", database.StatusEnd),
            Throughput = update.ProvisionedThroughput is { } units
                ? TableThroughput.Change(index.Throughput, units, database.Now)
                : index.Throughput,
            OnDemand = update.OnDemandThroughput is { } limits ? TableThroughput.ReadLimits(limits) : index.OnDemand,
        };

    /// <summary>Gets the existing and the new attributes; an attribute that is declared again keeps its type.</summary>
    private static List<KeyAttribute> Attributes(TableDefinition definition, UpdateTableRequest request) =>
        [
            .. definition.Attributes,
            .. IndexDefinitions
                .Attributes(request.AttributeDefinitions ?? [])
                .Where(a => definition.Attributes.All(known => known.Name != a.Name))
                .DistinctBy(a => a.Name),
        ];

    private static string GetName(GlobalSecondaryIndexUpdate update) =>
        update.Create?.IndexName ?? update.Update?.IndexName ?? update.Delete!.IndexName;
}
