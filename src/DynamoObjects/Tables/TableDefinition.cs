using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tables;

/// <summary>Creates the request that creates the table of a record's schema.</summary>
internal static class TableDefinition
{
    public static CreateTableRequest CreateRequest(RecordSchema schema, string tableName, BillingMode? billingMode)
    {
        billingMode ??= schema.ReadCapacity > 0 || schema.WriteCapacity > 0 ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST;
        var throughput = billingMode == BillingMode.PROVISIONED ? Throughput(schema.ReadCapacity, schema.WriteCapacity) : null;
        var request = new CreateTableRequest
        {
            TableName = tableName,
            KeySchema = KeySchema(schema),
            AttributeDefinitions = Definitions(schema),
            BillingMode = billingMode,
            ProvisionedThroughput = throughput,
            StreamSpecification = ViewType(schema) is { } view
                ? new StreamSpecification { StreamEnabled = true, StreamViewType = view }
                : null,
        };
        foreach (var index in schema.Indexes)
        {
            if (index.IsGlobal)
            {
                (request.GlobalSecondaryIndexes ??= []).Add(
                    new GlobalSecondaryIndex
                    {
                        IndexName = index.Name,
                        KeySchema = KeySchema(index),
                        Projection = Projection(index),
                        ProvisionedThroughput = throughput is null
                            ? null
                            : Throughput(
                                index.ReadCapacity > 0 ? index.ReadCapacity : schema.ReadCapacity,
                                index.WriteCapacity > 0 ? index.WriteCapacity : schema.WriteCapacity
                            ),
                    }
                );
            }
            else
            {
                (request.LocalSecondaryIndexes ??= []).Add(
                    new LocalSecondaryIndex
                    {
                        IndexName = index.Name,
                        KeySchema = KeySchema(index),
                        Projection = Projection(index),
                    }
                );
            }
        }

        return request;
    }

    public static List<KeySchemaElement> KeySchema(RecordSchema schema) =>
        KeySchema([schema.HashKey], schema.RangeKey is null ? [] : [schema.RangeKey]);

    public static List<KeySchemaElement> KeySchema(IndexSchema index) => KeySchema(index.HashKeys, index.RangeKeys);

    public static StreamViewType? ViewType(RecordSchema schema) =>
        schema.Stream switch
        {
            StreamView.KeysOnly => StreamViewType.KEYS_ONLY,
            StreamView.NewImage => StreamViewType.NEW_IMAGE,
            StreamView.OldImage => StreamViewType.OLD_IMAGE,
            StreamView.NewAndOldImages => StreamViewType.NEW_AND_OLD_IMAGES,
            _ => null,
        };

    public static List<AttributeDefinition> Definitions(RecordSchema schema) =>
        schema
            .Properties.Where(property => property.IsKey || property.IsIndexKey)
            .Select(property => new AttributeDefinition(
                property.AttributeName,
                property.Converter.Kind switch
                {
                    AttributeKind.N => ScalarAttributeType.N,
                    AttributeKind.B => ScalarAttributeType.B,
                    _ => ScalarAttributeType.S,
                }
            ))
            .ToList();

    public static Projection Projection(IndexSchema index) =>
        index.Projection switch
        {
            IndexProjection.KeysOnly => new Projection { ProjectionType = ProjectionType.KEYS_ONLY },
            IndexProjection.Include => new Projection
            {
                ProjectionType = ProjectionType.INCLUDE,
                NonKeyAttributes = index.Include.Select(property => property.AttributeName).ToList(),
            },
            _ => new Projection { ProjectionType = ProjectionType.ALL },
        };

    private static List<KeySchemaElement> KeySchema(IReadOnlyList<PropertySchema> hash, IReadOnlyList<PropertySchema> range) =>
        [
            .. hash.Select(key => new KeySchemaElement(key.AttributeName, KeyType.HASH)),
            .. range.Select(key => new KeySchemaElement(key.AttributeName, KeyType.RANGE)),
        ];

    private static ProvisionedThroughput Throughput(int read, int write) => new(Math.Max(read, 1), Math.Max(write, 1));
}
