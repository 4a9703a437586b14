using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Checks that the parts of a table's declaration fit together: its attributes, its key and its indexes.</summary>
internal static class TableIndexes
{
    private const int MaxLocalIndexes = 5;
    private const int MaxGlobalIndexes = 20;
    private const int MaxIncluded = 100;

    public static void CheckKeys(CreateTableRequest request)
    {
        var defined = request.AttributeDefinitions.Select(a => a.AttributeName).ToList();
        if (KeySchemas.FindDuplicate(defined) is { } duplicate)
            throw Failures.Validation(Messages.AttributeDefinedTwice(duplicate));
        KeySchemas.CheckDefined(request.KeySchema, defined);
        KeySchemas.CheckOrder(request.KeySchema);

        var names = new HashSet<string>(StringComparer.Ordinal);
        if (request.LocalSecondaryIndexes.IsSent())
            CheckLocalIndexes(request, defined, names);
        if (request.GlobalSecondaryIndexes.IsSent())
        {
            if (request.GlobalSecondaryIndexes.Count == 0)
                throw Failures.Validation(Messages.IndexListEmpty("GlobalSecondaryIndexes"));
            foreach (var index in request.GlobalSecondaryIndexes)
                CheckGlobalIndex(index.IndexName, index.KeySchema, index.Projection, defined, names);
            CheckGlobalCount(request.GlobalSecondaryIndexes.Count);
        }

        CheckIncluded(
            (request.LocalSecondaryIndexes ?? [])
                .Select(i => i.Projection.NonKeyAttributes?.Count ?? 0)
                .Concat((request.GlobalSecondaryIndexes ?? []).Select(i => i.Projection.NonKeyAttributes?.Count ?? 0))
        );
        CheckAllUsed(request, defined);
    }

    /// <summary>Checks how many attributes the indexes of a table project by name: each name counts in each index.</summary>
    public static void CheckIncluded(IEnumerable<int> included)
    {
        if (included.Sum() > MaxIncluded)
            throw Failures.Validation(Messages.TooManyIncluded);
    }

    public static void CheckGlobalCount(int indexes)
    {
        if (indexes > MaxGlobalIndexes)
            throw Failures.Validation(Messages.TooManyGlobalIndexes);
    }

    public static void CheckGlobalIndex(
        string name,
        List<KeySchemaElement> schema,
        Projection projection,
        List<string> defined,
        HashSet<string> names
    )
    {
        KeySchemas.CheckDefined(schema, defined);
        KeySchemas.CheckPartOrder(schema);
        CheckProjection(projection);
        if (!names.Add(name))
            throw Failures.Validation(Messages.IndexDeclaredTwice(name));
    }

    private static void CheckLocalIndexes(CreateTableRequest request, List<string> defined, HashSet<string> names)
    {
        var indexes = request.LocalSecondaryIndexes;
        if (indexes.Count == 0)
            throw Failures.Validation(Messages.IndexListEmpty("LocalSecondaryIndexes"));
        if (request.KeySchema.Count < 2)
            throw Failures.Validation(Messages.LocalIndexNeedsRangeKey);
        foreach (var index in indexes)
        {
            KeySchemas.CheckDefined(index.KeySchema, defined);
            KeySchemas.CheckOrder(index.KeySchema);
            if (index.KeySchema.Count < 2)
                throw Failures.Validation(Messages.LocalIndexWithoutRangeKey(index.IndexName));
            if (index.KeySchema[0].AttributeName != request.KeySchema[0].AttributeName)
            {
                throw Failures.Validation(
                    Messages.LocalIndexOtherHashKey(index.IndexName, index.KeySchema[0].AttributeName, request.KeySchema[0].AttributeName)
                );
            }

            CheckProjection(index.Projection);
            if (!names.Add(index.IndexName))
                throw Failures.Validation(Messages.IndexDeclaredTwice(index.IndexName));
        }

        if (indexes.Count > MaxLocalIndexes)
            throw Failures.Validation(Messages.TooManyLocalIndexes);
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
        throw Failures.Validation(hasIndexes ? Messages.AttributesNotUsed(defined, used) : Messages.AttributesNotKeys);
    }
}
