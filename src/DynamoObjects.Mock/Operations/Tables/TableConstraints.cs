using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>The member constraints of table and index declarations.</summary>
internal static class TableConstraints
{
    /// <summary>The maximum number of attributes that an index can project by name.</summary>
    private const int MaxIncluded = 20;

    public static void CheckAttributes(ref Constraints constraints, List<AttributeDefinition>? definitions)
    {
        for (var i = 0; i < definitions?.Count; i++)
        {
            var member = $"attributeDefinitions.{i + 1}.member";
            constraints.NotNull(definitions[i]?.AttributeName, $"{member}.attributeName");
            constraints.Length(definitions[i]?.AttributeName, 1, 255, $"{member}.attributeName");
            constraints.NotNull(definitions[i]?.AttributeType, $"{member}.attributeType");
            constraints.OneOf(definitions[i]?.AttributeType, $"{member}.attributeType", EnumValues.KeyAttributeTypes);
        }
    }

    public static void CheckKeySchema(ref Constraints constraints, List<KeySchemaElement>? schema, string at, int max)
    {
        if (schema is null)
            return;
        constraints.NotEmpty(schema, at);
        if (schema.Count > max)
        {
            var echo = string.Join(", ", schema.Select(e => $"KeySchemaElement(attributeName={e?.AttributeName}, keyType={e?.KeyType})"));
            constraints.Add($"[{echo}]", at, Messages.LengthAtMost(max));
        }

        for (var i = 0; i < schema.Count; i++)
        {
            var member = $"{at}.{i + 1}.member";
            constraints.NotNull(schema[i]?.AttributeName, $"{member}.attributeName");
            constraints.Length(schema[i]?.AttributeName, 1, 255, $"{member}.attributeName");
            constraints.NotNull(schema[i]?.KeyType, $"{member}.keyType");
            constraints.OneOf(schema[i]?.KeyType, $"{member}.keyType", EnumValues.KeyTypes);
        }
    }

    public static void CheckGlobalIndexes(ref Constraints constraints, List<GlobalSecondaryIndex>? indexes)
    {
        for (var i = 0; i < indexes?.Count; i++)
        {
            var member = $"globalSecondaryIndexes.{i + 1}.member";
            CheckIndex(ref constraints, indexes[i]?.IndexName, indexes[i]?.KeySchema, indexes[i]?.Projection, member, maxKeys: 8);
            CheckThroughput(ref constraints, indexes[i]?.ProvisionedThroughput, $"{member}.provisionedThroughput");
        }
    }

    public static void CheckLocalIndexes(ref Constraints constraints, List<LocalSecondaryIndex>? indexes)
    {
        for (var i = 0; i < indexes?.Count; i++)
        {
            CheckIndex(
                ref constraints,
                indexes[i]?.IndexName,
                indexes[i]?.KeySchema,
                indexes[i]?.Projection,
                $"localSecondaryIndexes.{i + 1}.member",
                maxKeys: 2
            );
        }
    }

    public static void CheckIndex(
        ref Constraints constraints,
        string? name,
        List<KeySchemaElement>? schema,
        Projection? projection,
        string member,
        int maxKeys
    )
    {
        constraints.NotNull(name, $"{member}.indexName");
        constraints.Length(name, 3, 255, $"{member}.indexName");
        if (name is { Length: > 0 })
            constraints.NamePattern(name, $"{member}.indexName");
        constraints.NotNull(schema, $"{member}.keySchema");
        CheckKeySchema(ref constraints, schema, $"{member}.keySchema", maxKeys);
        constraints.NotNull(projection, $"{member}.projection");
        constraints.OneOf(projection?.ProjectionType, $"{member}.projection.projectionType", EnumValues.ProjectionTypes);
        if (projection?.NonKeyAttributes is { } attributes && attributes.IsSent())
        {
            constraints.NotEmpty(attributes, $"{member}.projection.nonKeyAttributes");
            if (attributes.Count > MaxIncluded)
            {
                constraints.Add(
                    $"[{string.Join(", ", attributes)}]",
                    $"{member}.projection.nonKeyAttributes",
                    Messages.LengthAtMost(MaxIncluded)
                );
            }

            for (var i = 0; i < attributes.Count; i++)
            {
                constraints.NotNull(attributes[i], $"{member}.projection.nonKeyAttributes.{i + 1}.member");
                constraints.Length(attributes[i], 1, 255, $"{member}.projection.nonKeyAttributes.{i + 1}.member");
            }
        }
    }

    public static void CheckThroughput(ref Constraints constraints, ProvisionedThroughput? throughput, string at)
    {
        if (throughput is null)
            return;
        constraints.NotNull(throughput.WriteCapacityUnits, $"{at}.writeCapacityUnits");
        constraints.AtLeast(throughput.WriteCapacityUnits, 1, $"{at}.writeCapacityUnits");
        constraints.NotNull(throughput.ReadCapacityUnits, $"{at}.readCapacityUnits");
        constraints.AtLeast(throughput.ReadCapacityUnits, 1, $"{at}.readCapacityUnits");
    }

    /// <summary>Checks the settings that a table is created with and that can be changed later.</summary>
    public static void CheckSettings(
        ref Constraints constraints,
        BillingMode? billing,
        ProvisionedThroughput? throughput,
        StreamSpecification? stream,
        TableClass? tableClass,
        SSESpecification? encryption
    )
    {
        constraints.OneOf(billing, "billingMode", EnumValues.BillingModes);
        CheckThroughput(ref constraints, throughput, "provisionedThroughput");
        TableStreams.CheckConstraints(ref constraints, stream);
        TableClasses.CheckConstraints(ref constraints, tableClass);
        TableEncryption.CheckConstraints(ref constraints, encryption);
    }
}
