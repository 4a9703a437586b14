using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Checks that the parts of a table's declaration fit together: its attributes, its key and its indexes.</summary>
internal static class TableIndexes
{
    public const int MaxGlobalIndexes = 20;

    private const int MaxLocalIndexes = 5;
    private const int MaxIncluded = 100;

    /// <summary>Checks that the attributes of a new table are those of its keys.</summary>
    /// <remarks>Before all other rules, measured in October 2026, T127.</remarks>
    public static void CheckAttributes(CreateTableRequest request)
    {
        var defined = request.AttributeDefinitions.ConvertAll(definition => definition.AttributeName);
        if (KeySchemas.FindDuplicate(defined) is { } duplicate)
            throw Failures.Validation(Messages.AttributeDefinedTwice(duplicate));
        if (defined.Count == 0)
            throw Failures.Validation(Messages.AttributesMissing);
        KeySchemas.CheckDefined(request.KeySchema, defined);
        KeySchemas.CheckOrder(request.KeySchema);
        foreach (var index in request.LocalSecondaryIndexes ?? [])
        {
            KeySchemas.CheckDefined(index.KeySchema, defined);
            KeySchemas.CheckOrder(index.KeySchema);
        }

        foreach (var index in request.GlobalSecondaryIndexes ?? [])
        {
            KeySchemas.CheckDefined(index.KeySchema, defined);
            KeySchemas.CheckPartOrder(index.KeySchema);
        }

        CheckAllUsed(request, defined);
    }

    /// <summary>Checks the indexes of a new table.</summary>
    public static void CheckIndexes(CreateTableRequest request)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (request.LocalSecondaryIndexes.IsSent())
            CheckLocalIndexes(request, names);
        if (request.GlobalSecondaryIndexes.IsSent())
            CheckGlobalIndexes(request, names);
        CheckIncluded(
            (request.LocalSecondaryIndexes ?? [])
                .Select(index => index.Projection.NonKeyAttributes?.Count ?? 0)
                .Concat((request.GlobalSecondaryIndexes ?? []).Select(index => index.Projection.NonKeyAttributes?.Count ?? 0))
        );
    }

    /// <summary>Checks how many attributes the indexes of a table project by name: each name counts in each index.</summary>
    public static void CheckIncluded(IEnumerable<int> included)
    {
        if (included.Sum() > MaxIncluded)
            throw Failures.Validation(Messages.TooManyIncluded);
    }

    /// <summary>Checks an index that is added to a table.</summary>
    public static void CheckNewIndex(CreateGlobalSecondaryIndexAction action)
    {
        KeySchemas.CheckPartOrder(action.KeySchema);
        CheckProjection(action.Projection);
    }

    private static void CheckGlobalIndexes(CreateTableRequest request, HashSet<string> names)
    {
        var indexes = request.GlobalSecondaryIndexes;
        if (indexes.Count == 0)
            throw Failures.Validation(Messages.IndexListEmpty("GlobalSecondaryIndexes"));
        var isOnDemand = BillingModes.IsOnDemand(request.BillingMode);
        foreach (var index in indexes)
        {
            CheckProjection(index.Projection);
            CheckName(index.IndexName, names);
            if (isOnDemand && index.ProvisionedThroughput is not null)
                throw Failures.Validation(Messages.IndexUnitsWithPayPerRequest(index.IndexName));
            if (!isOnDemand && index.ProvisionedThroughput is null)
                throw Failures.Validation(Messages.IndexUnitsMissing(index.IndexName));
            TableThroughput.CheckUnits(index.ProvisionedThroughput);
        }

        if (indexes.Count > MaxGlobalIndexes)
            throw Failures.Validation(Messages.TooManyGlobalIndexes);
    }

    private static void CheckLocalIndexes(CreateTableRequest request, HashSet<string> names)
    {
        var indexes = request.LocalSecondaryIndexes;
        if (indexes.Count == 0)
            throw Failures.Validation(Messages.IndexListEmpty("LocalSecondaryIndexes"));
        if (request.KeySchema.Count < 2)
            throw Failures.Validation(Messages.LocalIndexNeedsRangeKey);
        foreach (var index in indexes)
        {
            if (index.KeySchema.Count < 2)
                throw Failures.Validation(Messages.LocalIndexWithoutRangeKey(index.IndexName));
            if (index.KeySchema[0].AttributeName != request.KeySchema[0].AttributeName)
            {
                throw Failures.Validation(
                    Messages.LocalIndexOtherHashKey(index.IndexName, index.KeySchema[0].AttributeName, request.KeySchema[0].AttributeName)
                );
            }

            CheckProjection(index.Projection);
            CheckName(index.IndexName, names);
        }

        if (indexes.Count > MaxLocalIndexes)
            throw Failures.Validation(Messages.TooManyLocalIndexes);
    }

    private static void CheckName(string name, HashSet<string> names)
    {
        if (!names.Add(name))
            throw Failures.Validation(Messages.IndexDeclaredTwice(name));
    }

    private static void CheckProjection(Projection projection)
    {
        if (projection.ProjectionType is null)
            throw Failures.Validation(Messages.ProjectionTypeMissing);
        if (KeySchemas.FindDuplicate(projection.NonKeyAttributes ?? []) is { } duplicate)
            throw Failures.Validation(Messages.AttributeIncludedTwice(duplicate));
        var includes = projection.ProjectionType.Value == "INCLUDE";
        var named = projection.NonKeyAttributes is { Count: > 0 };
        if (includes && !named)
            throw Failures.Validation(Messages.IncludeWithoutAttributes);
        if (!includes && named)
            throw Failures.Validation(Messages.AttributesNotIncluded(projection.ProjectionType.Value));
    }

    private static void CheckAllUsed(CreateTableRequest request, List<string> defined)
    {
        var used = request
            .KeySchema.Concat((request.LocalSecondaryIndexes ?? []).SelectMany(i => i.KeySchema))
            .Concat((request.GlobalSecondaryIndexes ?? []).SelectMany(i => i.KeySchema))
            .Select(e => e.AttributeName)
            .ToHashSet();
        if (defined.TrueForAll(used.Contains))
            return;
        var hasIndexes = request.LocalSecondaryIndexes is { Count: > 0 } || request.GlobalSecondaryIndexes is { Count: > 0 };
        throw Failures.Validation(
            hasIndexes ? Messages.AttributesNotUsed(HashOrder.SortSized(defined), HashOrder.SortGrown(used)) : Messages.AttributesNotKeys
        );
    }
}
