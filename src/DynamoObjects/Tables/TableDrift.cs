using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tables;

/// <summary>Compares a table that is there with what a record declares: DynamoDB's own refusals would name neither the
/// record nor the cause.</summary>
internal sealed class TableDrift(RecordSchema schema, TableDescription table)
{
    private const string OtherTableAdvice = "change the record, or use another table name or prefix";

    /// <summary>Refuses a table that the record cannot be used with. What the table has beyond the declaration is nobody's
    /// concern.</summary>
    /// <exception cref="DynamoSchemaException">It has other keys, lacks an index, or has one that differs; or it has
    /// another stream.</exception>
    public void ThrowIfDrifted()
    {
        var declared = Describe(TableDefinition.KeySchema(schema), TableDefinition.Definitions(schema));
        var found = Describe(table.KeySchema, table.AttributeDefinitions);
        if (declared != found)
            throw CreateException($"exists with the key {found}", declared, OtherTableAdvice);
        foreach (var index in schema.Indexes)
            ThrowIfIndexDrifted(index);
        ThrowIfStreamDrifted();
    }

    private void ThrowIfIndexDrifted(IndexSchema index)
    {
        var kind = index.IsGlobal ? "global" : "local";
        var declared = Describe(TableDefinition.KeySchema(index), TableDefinition.Definitions(schema));
        var (keys, projection) = index.IsGlobal
            ? table.GlobalSecondaryIndexes?.Find(other => other.IndexName == index.Name) is { } global
                ? (global.KeySchema, global.Projection)
                : default
            : table.LocalSecondaryIndexes?.Find(other => other.IndexName == index.Name) is { } local
                ? (local.KeySchema, local.Projection)
                : default;
        if (keys is null)
        {
            throw CreateException(
                $"exists without a {kind} index '{index.Name}' (it has {IndexNames()})",
                $"it with {declared}",
                index.IsGlobal
                    ? "add it to the table (UpdateTable), or take it off the record"
                    : "local indexes are created with their table: take it off the record, or use another table name or prefix"
            );
        }

        var found = Describe(keys, table.AttributeDefinitions);
        if (found != declared)
            throw CreateException(
                $"exists with a {kind} index '{index.Name}' of {found}",
                $"it with {declared}",
                "give the index another name, or change the record"
            );
        if (FindMissingProjection(index, projection) is { } missing)
            throw CreateException(
                $"exists with a {kind} index '{index.Name}' that holds {projection.ProjectionType} and not {missing}",
                "it so",
                "records read from it would lack values: give the index another name, or change the record"
            );
    }

    private void ThrowIfStreamDrifted()
    {
        var declared = TableDefinition.ViewType(schema);
        var found = table.StreamSpecification is { StreamEnabled: true } stream ? stream.StreamViewType : null;
        if (declared is not null && declared != found)
        {
            throw CreateException(
                found is null ? "exists without a stream" : $"exists with a stream of {found}",
                $"a stream of {declared}",
                found is null
                    ? "enable it (UpdateTable), or take it off the record"
                    : "disable the stream and enable the other one, or change the record"
            );
        }
    }

    /// <summary>What an index lacks of what is declared, or null: it may hold more.</summary>
    private static string? FindMissingProjection(IndexSchema declared, Projection found)
    {
        if (found.ProjectionType == ProjectionType.ALL || declared.Projection == IndexProjection.KeysOnly)
            return null;
        if (declared.Projection == IndexProjection.All)
            return "ALL";
        var missing = declared
            .Include.Select(property => property.AttributeName)
            .Except(found.NonKeyAttributes ?? [], StringComparer.Ordinal)
            .ToList();
        return missing.Count == 0 ? null : string.Join(", ", missing);
    }

    private string IndexNames()
    {
        var names = (table.GlobalSecondaryIndexes ?? [])
            .Select(index => index.IndexName)
            .Concat((table.LocalSecondaryIndexes ?? []).Select(index => index.IndexName));
        return string.Join(", ", names.Select(name => $"'{name}'")) is { Length: > 0 } text ? text : "none";
    }

    private DynamoSchemaException CreateException(string found, string declared, string advice) =>
        new($"Table '{table.TableName}' {found}, but {schema.TypeName} declares {declared}: {advice}.");

    private static string Describe(List<KeySchemaElement> keys, List<AttributeDefinition> definitions) =>
        string.Join(
            ", ",
            keys.OrderBy(key => key.KeyType == KeyType.HASH ? 0 : 1)
                .Select(key =>
                    $"{key.AttributeName} "
                    + $"({definitions.Find(definition => definition.AttributeName == key.AttributeName)?.AttributeType} "
                    + $"{key.KeyType})"
                )
        );
}
