using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tables;

/// <summary>
/// Compares an existing table with its record's declaration: DynamoDB's own errors would name neither the record nor the difference.
/// </summary>
internal sealed class TableDrift(RecordSchema schema, TableDescription table)
{
    private const string OtherTableAdvice = "Change the record, or use another table name or prefix";

    /// <summary>Throws if the record cannot be used with the table. The table may have more than the record declares.</summary>
    /// <exception cref="DynamoSchemaException">The keys, the stream or a declared index differ, or an index is missing.</exception>
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
                $"exists without a {kind} index '{index.Name}' (its indexes: {IndexNames()})",
                $"this index with the key {declared}",
                index.IsGlobal
                    ? "Add the index to the table (UpdateTable), or remove it from the record"
                    : "A local index cannot be added to a table, so remove it from the record, or use another table name or prefix"
            );
        }

        var found = Describe(keys, table.AttributeDefinitions);
        if (found != declared)
            throw CreateException(
                $"exists with a {kind} index '{index.Name}' with the key {found}",
                $"the key {declared}",
                "Give the index another name, or change the record"
            );
        if (FindMissingProjection(index, projection) is { } missing)
            throw CreateException(
                $"exists with a {kind} index '{index.Name}' with the projection {projection.ProjectionType} and without {missing}",
                "it",
                "Records that are read from the index would miss values, so give the index another name, or change the record"
            );
    }

    private void ThrowIfStreamDrifted()
    {
        var declared = TableDefinition.ViewType(schema);
        var found = table.StreamSpecification is { StreamEnabled: true } stream ? stream.StreamViewType : null;
        if (declared is not null && declared != found)
        {
            throw CreateException(
                found is null ? "exists without a stream" : $"exists with a {found} stream",
                $"a {declared} stream",
                found is null
                    ? "Enable the stream (UpdateTable), or remove it from the record"
                    : "Disable the stream and enable one with the declared view type, or change the record"
            );
        }
    }

    /// <summary>Returns what the projection of an index misses of the declaration, or null. The index may contain more.</summary>
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
        new($"Table '{table.TableName}' {found}, but {schema.TypeName} declares {declared}. {advice}.");

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
