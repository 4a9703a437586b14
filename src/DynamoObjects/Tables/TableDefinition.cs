using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tables;

/// <summary>Turns a record's schema into the request that creates its table, and compares it with a table that is there.</summary>
internal static class TableDefinition
{
    internal static CreateTableRequest CreateRequest(RecordSchema schema, string tableName, BillingMode? billingMode)
    {
        billingMode ??= schema.ReadCapacity > 0 || schema.WriteCapacity > 0 ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST;
        var throughput = billingMode == BillingMode.PROVISIONED ? Throughput(schema.ReadCapacity, schema.WriteCapacity) : null;
        var request = new CreateTableRequest
        {
            TableName = tableName,
            KeySchema = KeySchema(schema.HashKey, schema.RangeKey),
            AttributeDefinitions = Definitions(schema),
            BillingMode = billingMode,
            ProvisionedThroughput = throughput,
        };
        foreach (var index in schema.Indexes)
        {
            if (index.IsGlobal)
            {
                (request.GlobalSecondaryIndexes ??= []).Add(new GlobalSecondaryIndex
                {
                    IndexName = index.Name,
                    KeySchema = KeySchema(index.HashKey, index.RangeKey),
                    Projection = Projection(index),
                    ProvisionedThroughput = throughput is null
                        ? null
                        : Throughput(index.ReadCapacity > 0 ? index.ReadCapacity : schema.ReadCapacity, index.WriteCapacity > 0 ? index.WriteCapacity : schema.WriteCapacity),
                });
            }
            else
            {
                (request.LocalSecondaryIndexes ??= []).Add(new LocalSecondaryIndex
                {
                    IndexName = index.Name,
                    KeySchema = KeySchema(index.HashKey, index.RangeKey),
                    Projection = Projection(index),
                });
            }
        }
        return request;
    }

    /// <summary>A table with other keys would refuse every request with a message that names neither the record nor the cause.</summary>
    internal static void RequireSameKeys(RecordSchema schema, TableDescription table)
    {
        var declared = Describe(KeySchema(schema.HashKey, schema.RangeKey), Definitions(schema));
        var found = Describe(table.KeySchema, table.AttributeDefinitions);
        if (declared != found)
        {
            throw new DynamoSchemaException(
                $"Table '{table.TableName}' exists with the key {found}, but {schema.TypeName} declares {declared}. " +
                "Change the record, or use another table name or prefix.");
        }
    }

    private static string Describe(List<KeySchemaElement> keys, List<AttributeDefinition> definitions)
        => string.Join(", ", keys
            .OrderBy(key => key.KeyType == KeyType.HASH ? 0 : 1)
            .Select(key => $"{key.AttributeName} ({definitions.Find(d => d.AttributeName == key.AttributeName)?.AttributeType} {key.KeyType})"));

    private static List<KeySchemaElement> KeySchema(PropertySchema hash, PropertySchema? range)
    {
        List<KeySchemaElement> keys = [new(hash.AttributeName, KeyType.HASH)];
        if (range is not null)
            keys.Add(new KeySchemaElement(range.AttributeName, KeyType.RANGE));
        return keys;
    }

    private static List<AttributeDefinition> Definitions(RecordSchema schema)
        => schema.Properties
            .Where(property => property.IsKey || property.IsIndexKey)
            .Select(property => new AttributeDefinition(property.AttributeName, property.Converter.Kind switch
            {
                AttributeKind.N => ScalarAttributeType.N,
                AttributeKind.B => ScalarAttributeType.B,
                _ => ScalarAttributeType.S,
            }))
            .ToList();

    private static Projection Projection(IndexSchema index) => index.Projection switch
    {
        IndexProjection.KeysOnly => new Projection { ProjectionType = ProjectionType.KEYS_ONLY },
        IndexProjection.Include => new Projection
        {
            ProjectionType = ProjectionType.INCLUDE,
            NonKeyAttributes = index.Include.Select(property => property.AttributeName).ToList(),
        },
        _ => new Projection { ProjectionType = ProjectionType.ALL },
    };

    private static ProvisionedThroughput Throughput(int read, int write) => new(Math.Max(read, 1), Math.Max(write, 1));
}
