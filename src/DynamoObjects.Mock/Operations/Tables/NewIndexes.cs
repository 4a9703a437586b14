using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Adds indexes to tables that exist.</summary>
internal static class NewIndexes
{
    public static TableDefinition Add(
        Database database,
        TableDefinition definition,
        CreateGlobalSecondaryIndexAction action,
        List<AttributeDefinition> defined
    )
    {
        var attributes = AddAttributes(definition, action, defined);
        if (!definition.IsOnDemand && action.ProvisionedThroughput is null)
            throw Failures.Validation(Messages.UnitsMissingForNewIndex(action.IndexName));
        if (definition.IsOnDemand && action.ProvisionedThroughput is not null)
            throw Failures.Validation(Messages.IndexUnitsWithPayPerRequest(action.IndexName));
        CapacityQuotas.CheckTable(database, action.ProvisionedThroughput, action.IndexName);
        CapacityQuotas.CheckLimits(database, action.OnDemandThroughput, action.IndexName);
        if (definition.Indexes.Count(index => index.IsGlobal) >= TableIndexes.MaxGlobalIndexes)
            throw Failures.LimitExceeded(Messages.TooManyGlobalIndexesAfterUpdate);

        var allocated = database.Now + database.Delays.IndexAllocation;
        var filled = allocated + database.Delays.IndexBackfill;
        var status = new StatusChange("CREATING", filled);
        var added = IndexDefinitions.Define(action, definition.IsOnDemand, attributes, status);
        IndexDefinition[] indexes = [.. definition.Indexes, added];
        TableIndexes.CheckIncluded(indexes.Select(index => index.Projection.NonKeyAttributes.Count));
        return (definition with { Indexes = indexes, Attributes = attributes }).Begin(
            new IndexCreation(allocated, action.IndexName, filled),
            isShown: true
        );
    }

    /// <summary>Adds the attributes of a new index; AWS ignores other ones, and other types of those that the table has.</summary>
    private static KeyAttribute[] AddAttributes(
        TableDefinition definition,
        CreateGlobalSecondaryIndexAction action,
        List<AttributeDefinition> defined
    )
    {
        if (defined.Count == 0)
            throw Failures.Validation(Messages.IndexAttributesMissing(action.IndexName));
        var keys = action.KeySchema.Select(element => element.AttributeName).ToHashSet(StringComparer.Ordinal);
        keys.ExceptWith(definition.Attributes.Select(attribute => attribute.Name));
        KeyAttribute[] added =
        [
            .. IndexDefinitions
                .Attributes(defined)
                .Where(attribute => keys.Contains(attribute.Name))
                .DistinctBy(attribute => attribute.Name),
        ];
        return added.Length == keys.Count
            ? IndexDefinitions.Sort([.. definition.Attributes, .. added])
            : throw Failures.Validation(Messages.IndexAttributesMissing(action.IndexName));
    }
}
